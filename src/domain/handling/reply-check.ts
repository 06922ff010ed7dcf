/** 答复质量: what a reviewer would object to in a public answer, each with the words it stands on. Hints; nothing here refuses. */
import { checkAsked } from './reply-asked.ts'
import { checkContents } from './reply-contents.ts'
import { likeEarlier } from './reply-similarity.ts'
import { checkWording } from './reply-wording.ts'

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

const ORDER: readonly Severity[] = ['block', 'warn', 'note']

export function checkReply(asked: Asked, answered: Answered, earlier: readonly Earlier[] = []): ReplyHint[] {
  const text = answered.publicAnswer
  if (!text.trim()) return []
  const hints = [...checkWording(text), ...checkContents(text, answered), ...checkAsked(asked, text), ...likeEarlier(text, earlier)]
  return hints.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || REPLY_HINTS.indexOf(a.code) - REPLY_HINTS.indexOf(b.code) || (a.from ?? 0) - (b.from ?? 0))
}
