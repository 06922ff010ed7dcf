import type { RefusalTexts } from './refusal-text.ts'

export const telephonyRefusals = {
  switch_away: { status: 503, zh: '话务服务没有应答，请稍后再试；通话不受影响。', en: 'The switch does not answer; try again shortly. Calls go on.' },
  call_not_yours: { status: 409, zh: '这通电话不在您的座席上。', en: 'This call is not at your seat.' },
  call_wrong_state: { status: 409, zh: '通话的状态已变，这一步现在不能做。', en: 'The call has moved on; this cannot be done now.' },
  call_has_third: { status: 409, zh: '已经有第三方在通话中，请先结束或转接。', en: 'A third party is in the call already; drop it or hand over first.' },
  call_no_third: { status: 409, zh: '对方还没有接起，不能合并或转接。', en: 'Nobody to join or to hand over to has answered yet.' },
  agent_not_free: { status: 409, zh: '座席不空闲。', en: 'That seat is not free.' },
  queue_unknown: { status: 422, zh: '没有这个队列。', en: 'There is no such queue.' },
  call_not_recorded: { status: 409, zh: '这通电话没有录音。', en: 'This call is not recorded.' },
  line_confidential: { status: 409, zh: '保密专线的通话不转承办单位。', en: 'Nothing of a call on a confidential line goes to a unit.' },
  recording_not_kept: { status: 409, zh: '这段录音还没有取回，或者已经按规定删除。', en: 'This recording is not here yet, or was deleted when its time was over.' },
  missed_taken: { status: 409, zh: '这个回拨已由其他座席处理。', en: 'Somebody else has taken this call-back.' },
  missed_done: { status: 409, zh: '这个回拨已经办完。', en: 'This call-back is done.' },
  missed_none: { status: 409, zh: '现在没有待回拨的来电。', en: 'Nobody is to be called back now.' },
  rating_code_unknown: { status: 404, zh: '没有这个评价码，请核对短信中的链接。', en: 'No such code; please check the link in the message.' },
  rating_expired: { status: 409, zh: '评价的时间已过，谢谢您的来电。', en: 'The time to answer is over. Thank you for your call.' },
} as const satisfies RefusalTexts
