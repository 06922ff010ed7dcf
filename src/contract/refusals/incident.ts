import type { RefusalTexts } from './refusal-text.ts'

export const incidentRefusals = {
  incident_level_unknown: { status: 422, zh: '没有这个调度级别，请在规则里设定。', en: 'There is no such level; set it in the rules.' },
  incident_closed: { status: 409, zh: '这次调度已经结束。', en: 'This incident is closed.' },
  incident_unit_twice: { status: 409, zh: '这个单位已经叫到。', en: 'This unit was called already.' },
  incident_unit_unknown: { status: 422, zh: '这个单位没有被叫到，或已撤回。', en: 'This unit was not called, or was released.' },
  incident_command_unknown: { status: 404, zh: '没有这条指令。', en: 'There is no such command.' },
  incident_step_taken: { status: 409, zh: '这一步已经报过，可能是本单位同事先报的。', en: 'This step was reported already, perhaps by a colleague.' },
  incident_report_missing: { status: 422, zh: '请写现场处置情况。', en: 'Write what was done on the spot.' },
  incident_units_out: { status: 409, zh: '还有单位没有报告，也没有撤回。', en: 'Some units have neither reported nor been released.' },
} as const satisfies RefusalTexts
