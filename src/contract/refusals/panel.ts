import type { RefusalTexts } from './refusal-text.ts'

export const panelRefusals = {
  panel_wrong_state: { status: 409, zh: '这件疑难事项现在的状态不能这样处理，请刷新后再看。', en: 'The matter is not in a state for that; look again.' },
  panel_input_missing: { status: 422, zh: '决定不完整：交办要有责任单位、措施和期限，挂账要有复核日期，都要写明内容。', en: 'The decision is incomplete: an assignment needs owner, measures and date, a ledger entry its re-check date.' },
  panel_day_past: { status: 422, zh: '日期已经过去，请另定日期。', en: 'That day has passed; name another.' },
  panel_meeting_wrong_state: { status: 409, zh: '会议现在的状态不能这样处理。', en: 'The meeting is not in a state for that.' },
  panel_agenda_empty: { status: 422, zh: '议程里还没有事项，不能开会。', en: 'There is no matter on the agenda yet.' },
  panel_agenda_open: { status: 422, zh: '还有事项没有决定。逐件作出决定，或写明续议理由，再结束会议。', en: 'Matters are still without a resolution; resolve or defer each first.' },
  panel_minutes_missing: { status: 422, zh: '会议纪要还没有写。', en: 'The minutes are missing.' },
  panel_ticket_taken: { status: 409, zh: '这件工单已在另一件疑难事项里。', en: 'That ticket stands under another difficult matter.' },
  panel_ticket_unknown: { status: 422, zh: '没有这个编号的工单。', en: 'No ticket has that number.' },
  panel_answered: { status: 409, zh: '本单位的意见已经提交。', en: 'The opinion has been given.' },
} as const satisfies RefusalTexts
