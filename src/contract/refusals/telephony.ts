import type { RefusalTexts } from './refusal-text.ts'

export const telephonyRefusals = {
  switch_away: { status: 503, zh: '话务服务没有应答，请稍后再试；通话不受影响。', en: 'The switch does not answer; try again shortly. Calls go on.' },
  call_not_yours: { status: 409, zh: '这通电话不在您的座席上。', en: 'This call is not at your seat.' },
  call_wrong_state: { status: 409, zh: '通话的状态已变，这一步现在不能做。', en: 'The call has moved on; this cannot be done now.' },
  call_has_third: { status: 409, zh: '已经有第三方在通话中，请先结束或转接。', en: 'A third party is in the call already; drop it or hand over first.' },
  call_no_third: { status: 409, zh: '对方还没有接起，不能合并或转接。', en: 'Nobody to join or to hand over to has answered yet.' },
  agent_not_free: { status: 409, zh: '座席不空闲。', en: 'That seat is not free.' },
  call_no_number: { status: 422, zh: '没有可以拨打的号码。', en: 'There is no number to call.' },
  call_times_wrong: { status: 422, zh: '通话的结束时间不对。', en: 'The call cannot have ended then.' },
  queue_unknown: { status: 422, zh: '没有这个队列。', en: 'There is no such queue.' },
} as const satisfies RefusalTexts
