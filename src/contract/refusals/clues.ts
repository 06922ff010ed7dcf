import type { RefusalTexts } from './refusal-text.ts'

export const clueRefusals = {
  clue_decided: { status: 409, zh: '这条线索刚被处理过，请看最新情况。', en: 'This clue has just been decided; look again.' },
  clue_unit_unknown: { status: 422, zh: '所选单位不存在或不属于本中心。', en: 'One of the units does not exist or is another centre’s.' },
  dry_run_period: { status: 422, zh: '试算的起止时间不对：须先后有序、不晚于现在、最长一年。', en: 'The period is wrong: it must begin before it ends, not lie ahead, and be a year at most.' },
  dry_run_waiting: { status: 409, zh: '本中心已有试算在排队或进行中，请等它结束或先停止。', en: 'A dry run is waiting or running already; wait for it or stop it.' },
  dry_run_over: { status: 409, zh: '这次试算已经结束。', en: 'This dry run is over.' },
} as const satisfies RefusalTexts
