/** 答复质量提示: what may be said of an answer, and what it is held against. */
export const REPLY_HINTS = [
  'personal_data', 'not_asked_matter', 'when_unanswered', 'how_much_unanswered', 'boiler_plate', 'short', 'no_facts', 'no_basis', 'no_result', 'no_time', 'no_contact',
  'empty_phrase', 'promise_without_date', 'only_passed_on', 'no_plan', 'not_contacted', 'not_checked',
] as const
export type ReplyHintCode = (typeof REPLY_HINTS)[number]
/** block: must not go out like this · warn: a reviewer sends it back · note: worth a look */
export type Severity = 'block' | 'warn' | 'note'
export type ReplyHint = { code: ReplyHintCode; severity: Severity; /** [from, to) in the answer; none: something is missing */ from?: number; to?: number; values?: Record<string, string | number> }

export type Asked = { title: string; body: string }
export type Answered = { publicAnswer: string; factsTrue?: 'true' | 'partly' | 'false'; solved?: 'solved' | 'partly' | 'not_solved' }
/** an answer given before, by the number of its ticket */
export type Earlier = { number: string; publicAnswer: string }
