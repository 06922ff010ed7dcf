import type { RefusalTexts } from './refusal-text.ts'

export const roomRefusals = {
  room_only_lead: { status: 403, zh: '联办由主办单位申请，或由中心发起。', en: 'Only the leading unit asks for a joint room; the centre opens it.' },
  room_open: { status: 409, zh: '这件工单已经有一个联办室。', en: 'This ticket already has a joint room.' },
  room_state: { status: 409, zh: '联办室现在的状态不允许这样做，可能已结束。', en: 'The room is not in a state for this; it may be over.' },
  room_member_twice: { status: 409, zh: '这个单位已经在联办室里。', en: 'This unit is in the room already.' },
  room_member_unknown: { status: 422, zh: '这个单位不在联办室里，请先加入。', en: 'This unit is not in the room; add it first.' },
  room_promise_open: { status: 409, zh: '还有没到期也没兑现的承诺，请先办完。', en: 'A commitment is still open; it must be kept or run out first.' },
  room_promise_unknown: { status: 404, zh: '没有这项承诺。', en: 'There is no such commitment.' },
  room_due_past: { status: 422, zh: '按这个日期倒排，有节点已经过期。请推迟日期或压缩时间。', en: 'Planned back from that day a step would lie in the past. Choose a later day or shorter steps.' },
  room_whistle_answered: { status: 409, zh: '吹哨已经应答过。', en: 'The call was answered already.' },
  room_entry_unknown: { status: 404, zh: '没有这条记录。', en: 'There is no such entry.' },
  room_done: { status: 409, zh: '已经办过了。', en: 'It was done already.' },
  room_no_answer: { status: 409, zh: '还没有人提出共同答复。', en: 'Nobody has proposed a common answer yet.' },
  room_answer_changed: { status: 409, zh: '共同答复刚刚改过，请看新稿再表态。', en: 'The common answer has just been reworded; read it again first.' },
  room_url_missing: { status: 422, zh: '请填会议或现场画面的链接。', en: 'The link of the meeting or live view is missing.' },
} as const satisfies RefusalTexts
