import type { RefusalTexts } from './refusal-text.ts'

export const supervisionRefusals = {
  no_ladder: { status: 422, zh: '本中心还没有设置督办层级，请管理员先在规则里设置。', en: 'This centre has no ladder of supervision yet; an administrator must set one.' },
  rung_unknown: { status: 422, zh: '督办层级不存在。', en: 'The ladder has no such rung.' },
  rung_gone: { status: 409, zh: '这件督办所在的层级已不在阶梯上，请管理员指定由哪一级接替。', en: 'The rung this order stands on is gone; an administrator must name the one that replaces it.' },
  rung_needs_mapping: { status: 409, zh: '有督办件正停在被撤去的层级上，请在同一次修改里指定由哪一级接替（接替层级）。', en: 'Running orders stand on a rung that is taken away; name the rung that replaces it in the same change.' },
  order_without_ticket: { status: 422, zh: '请至少选择一张工单。', en: 'Choose at least one ticket.' },
  order_without_unit: { status: 422, zh: '还没有指定承办单位，不能发送。', en: 'Name at least one unit before sending.' },
  order_wrong_state: { status: 409, zh: '这件督办现在的状态不能这样做。', en: 'The order is not in a state for this.' },
  order_part_wrong_state: { status: 409, zh: '这个单位的答复现在的状态不能这样做。', en: 'The unit’s part is not in a state for this.' },
  order_last_unit: { status: 422, zh: '这是最后一个承办单位：要么不同意退回，要么先加派单位。', en: 'This is the last unit: refuse the return, or add another unit first.' },
  proof_missing: { status: 422, zh: '本级督办手段的佐证还不齐，不能升级或办结。', en: 'Proof of this rung’s means is missing; it can neither climb nor finish.' },
  proof_not_of_rung: { status: 422, zh: '本级督办不要求这种佐证。', en: 'The rung asks for no such proof.' },
  proof_incomplete: { status: 422, zh: '佐证不完整。', en: 'The proof is incomplete.' },
  proof_file_kind: { status: 422, zh: '文件种类不符：照片要图片，视频要录像，批示要扫描件（图片或 PDF）。', en: 'The file does not fit: a photo is a picture, a video a recording, an instruction a scan (picture or PDF).' },
  proof_in_future: { status: 422, zh: '佐证的时间晚于现在。', en: 'The proof lies in the future.' },
  top_of_ladder: { status: 409, zh: '已经是最高一级。', en: 'This is the highest rung.' },
  rung_not_above: { status: 422, zh: '只能升到更高的层级。', en: 'An order climbs upwards only.' },
  skip_without_reason: { status: 422, zh: '跳级升级要写明理由。', en: 'Skipping rungs needs a reason.' },
  order_reason_missing: { status: 422, zh: '退回答复要写明理由。', en: 'Sending an answer back needs a reason.' },
  order_too_many_tickets: { status: 422, zh: '一件督办最多涵盖 500 张工单，请另立一件。', en: 'One order covers 500 tickets at most; open another.' },
  answers_open: { status: 409, zh: '还有单位的答复没有审核通过，不能按“已解决”办结。', en: 'Not every unit’s answer was accepted; it cannot end as solved.' },
} as const satisfies RefusalTexts
