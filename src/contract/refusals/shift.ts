import type { RefusalTexts } from './refusal-text.ts'

export const shiftRefusals = {
  shift_template_unknown: { status: 422, zh: '没有这个班次，或已停用。', en: 'No such shift, or no longer in use.' },
  shift_template_same: { status: 422, zh: '班次的起止时间不能相同。', en: 'A shift cannot end when it begins.' },
  shift_person_unknown: { status: 422, zh: '排班的人须是本中心在岗的坐席或值班长。', en: 'Only the centre’s own agents and shift leaders are put on shifts.' },
  shift_begun: { status: 409, zh: '班次已经开始，不能再换或撤。', en: 'The shift has begun.' },
  shift_swap_over: { status: 409, zh: '这次换班已有结果。', en: 'The swap has been decided.' },
  shift_swap_asked: { status: 409, zh: '这个班已经在请人换，先撤回再另请。', en: 'A swap of that duty is being asked already.' },
  shift_swap_clash: { status: 409, zh: '换班后会有人同时上两个班或正在休假，不能换。', en: 'After the swap somebody would be on two shifts at once, or on leave.' },
  shift_not_on: { status: 403, zh: '只有当班的人能写交接，只有接班的人能确认。', en: 'Only the shift itself writes the note, only the next one confirms it.' },
  shift_note_confirmed: { status: 409, zh: '接班的人已经确认，交接不能再改；另有情况请写在下一班的交接里。', en: 'The next shift has confirmed; write further things into your own note.' },
} as const satisfies RefusalTexts
