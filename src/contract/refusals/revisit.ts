import type { RefusalTexts } from './refusal-text.ts'

export const revisitRefusals = {
  revisit_answered_online: { status: 409, zh: '诉求人刚刚已在网上作答，以先到的答复为准，本次电话结果不再记录。', en: 'The requester has just answered online; the first answer stands, this call is not recorded.' },
  invite_unknown: { status: 404, zh: '没有这个回访码，请检查后再试。', en: 'There is no such code; please check it.' },
  invite_expired: { status: 422, zh: '回访码已过期，如仍有意见请拨打 12345。', en: 'This code has expired; please call 12345.' },
  invite_overtaken: { status: 409, zh: '这次回访已由电话完成，不能再次评价。', en: 'This call-back was made by phone already.' },
  invite_not_for_this: { status: 422, zh: '这个回访码不能用于此项。', en: 'This code is not for that.' },
  invite_no_phone: { status: 422, zh: '工单没有登记诉求人电话，无法发送短信。', en: 'No telephone number is known; a message cannot be sent.' },
  invite_secret: { status: 422, zh: '诉求人要求保密，不发送消息回访。', en: 'The requester asked for secrecy; no message is sent.' },
  invite_waiting: { status: 409, zh: '已发送过消息，正在等待诉求人答复。', en: 'A message is out and waits for its answer.' },
  sample_done: { status: 409, zh: '这件抽样回访已经完成。', en: 'This sampled call is done.' },
  judgement_state: { status: 409, zh: '合理性判定已进入下一步，请刷新后再看。', en: 'The judgement has moved on; please look again.' },
  judged_own_call: { status: 403, zh: '回访是您本人做的，合理性须由另一人判定。', en: 'You made the call-back; another person must judge it.' },
  judged_before: { status: 403, zh: '您已参与过这一轮判定，申诉须由另一人裁定。', en: 'You judged in this round; another person must decide the appeal.' },
  judging_reason_unknown: { status: 422, zh: '理由不在本中心的清单内，或与结论不符。', en: 'The reason is not in the list, or does not fit the verdict.' },
  appeal_over: { status: 422, zh: '申诉期已过，判定为最终结论。', en: 'The time to appeal is over; the verdict is final.' },
  appeal_spent: { status: 409, zh: '本轮已经申诉过一次。', en: 'This side has appealed in this round.' },
  appeal_against_nothing: { status: 422, zh: '现有结论对申诉方有利，无需申诉。', en: 'The verdict is in favour of the one who appeals.' },
  appeal_running: { status: 409, zh: '申诉期未满。', en: 'The time to appeal is still running.' },
} as const satisfies RefusalTexts
