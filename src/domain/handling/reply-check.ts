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

/** What asks to know is answered by an explanation: that is its result. */
const isQuestion = ({ title }: Asked): boolean => /咨询|请问|想问|请教|[？?吗]|什么|如何|怎[么样]|何时|是否|能否|多少/u.test(title)

const ORDER: readonly Severity[] = ['block', 'warn', 'note']

export function checkReply(asked: Asked, answered: Answered, earlier: readonly Earlier[] = []): ReplyHint[] {
  const text = answered.publicAnswer
  if (!text.trim()) return []
  const contents = checkContents(text, answered).filter(({ code }) => code !== 'no_result' || !isQuestion(asked))
  // Of an answer that says nothing yet, that it misses the matter is no news.
  const saysNothing = contents.some(({ code }) => code === 'only_passed_on' || code === 'short')
  const asking = checkAsked(asked, text).filter(({ code }) => !saysNothing || code !== 'not_asked_matter')
  const hints = [...checkWording(text), ...contents, ...asking, ...likeEarlier(text, earlier)]
  return hints.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || REPLY_HINTS.indexOf(a.code) - REPLY_HINTS.indexOf(b.code) || (a.from ?? 0) - (b.from ?? 0))
}
