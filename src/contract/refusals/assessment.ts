import type { RefusalTexts } from './refusal-text.ts'

export const assessmentRefusals = {
  month_running: { status: 422, zh: '这个月还没有结束，不能冻结。', en: 'The month is not over yet; it cannot be frozen.' },
  month_frozen: { status: 409, zh: '这个月已经冻结。此后的剔除和申诉只生成更正。', en: 'The month is frozen already; later exclusions and appeals make corrections.' },
  month_not_frozen: { status: 422, zh: '这个月还没有冻结。', en: 'The month is not frozen yet.' },
  month_published: { status: 409, zh: '这个月已经通报。', en: 'The month is published already.' },
  facts_behind: { status: 409, zh: '这个月的记录还在汇总，请稍候再冻结。', en: 'What happened in the month is still being gathered; freeze it in a moment.' },
  kpi_unknown: { status: 404, zh: '没有这个指标。', en: 'There is no such figure.' },
  kpi_not_measured: { status: 422, zh: '这个指标由话务统计计算，考核这里不另算。', en: 'This figure is counted by the telephone figures, not here.' },
  kpi_of_center: { status: 422, zh: '这个指标只计全中心，不分单位。', en: 'This figure is the centre’s as a whole, not a unit’s.' },
  scheme_unknown: { status: 404, zh: '没有这个权重方案。', en: 'There is no such scheme.' },
  scheme_item_unknown: { status: 422, zh: '方案里有不能加权的指标。', en: 'The scheme weighs something that cannot be weighed.' },
  ranking_across_cohorts: { status: 422, zh: '只在同一档内比较，请选择一档；不对全部单位排名。', en: 'Units are compared within one cohort only; choose one. There is no ranking over all.' },
  cohort_unknown: { status: 404, zh: '没有这一档。', en: 'There is no such cohort.' },
  exclusion_reason_unknown: { status: 422, zh: '没有这个剔除理由。', en: 'There is no such reason for exclusion.' },
  exclusion_window_over: { status: 422, zh: '已过剔除申请期限。', en: 'The time for applying is over.' },
  exclusion_asked: { status: 409, zh: '这件工单已经以同一理由申请或剔除。', en: 'The same was asked, or granted, for this ticket.' },
  ticket_not_counted: { status: 422, zh: '这件工单没有计入本单位的考核。', en: 'This ticket is not counted for the unit.' },
  appeal_window_over: { status: 422, zh: '已过申诉期限。', en: 'The time for appealing is over.' },
  appeal_open: { status: 409, zh: '同一事由的申诉还在审理。', en: 'An appeal about the same is being judged.' },
  appeal_without_subject: { status: 422, zh: '请指明冻结月份的一个指标及有异议的工单，或一项未获准的剔除。', en: 'Name a figure of a frozen month and the tickets, or a refused exclusion.' },
  claim_closed: { status: 409, zh: '已有结论，不能再改。', en: 'It is decided already.' },
} as const satisfies RefusalTexts
