import type { RefusalTexts } from './refusal-text.ts'

export const dispatchRefusals = {
  objection_closed: { status: 409, zh: '这项异议已经裁定或撤回。', en: 'This objection was decided or withdrawn.' },
  objection_open: { status: 409, zh: '这项承办已有一项异议尚未裁定。', en: 'An objection to this assignment is still open.' },
  objection_stated: { status: 409, zh: '你单位已经陈述过意见。', en: 'Your unit has made its statement.' },
  objection_without_subject: { status: 422, zh: '请选择本单位正在承办的工单，或目录中涉及本单位的一行。', en: 'Choose a ticket your unit works on, or a row of the catalogue that names it.' },
  catalogue_row_unknown: { status: 422, zh: '派单目录里没有这一行。', en: 'The catalogue has no such row.' },
  unit_is_same: { status: 422, zh: '异议成立时，责任单位不能仍是提出异议的单位；不成立时，责任单位就是它。', en: 'An objection upheld names another unit, one rejected the unit that objects.' },
  not_returned: { status: 422, zh: '这项承办没有退单，不能转为先例。', en: 'This assignment was not returned.' },
  precedent_exists: { status: 409, zh: '这次退单已经转为先例。', en: 'This return is a precedent already.' },
  precedent_without_unit: { status: 422, zh: '还没有单位承接，请先派单，再转为先例。', en: 'No unit has taken it yet; assign it first.' },
} as const satisfies RefusalTexts
