/** 答复质量: what a reviewer would object to in a public answer, each with the words it stands on. Hints; nothing here refuses. */
import { checkAsked } from './reply-asked.ts'
import { checkContents } from './reply-contents.ts'
import { likeEarlier } from './reply-similarity.ts'
import { REPLY_HINTS, type Answered, type Asked, type Earlier, type ReplyHint, type Severity } from './reply-hint.ts'
import { checkWording } from './reply-wording.ts'

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
