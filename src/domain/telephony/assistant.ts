/**
 * 语音助手: what it makes of what it hears from somebody who waits for a person. The place in the queue is never given up, so handing over is to be
 * silent. Pure: the entry that answers is handed in.
 */
export type AssistantRules = {
  on: boolean
  /** nobody hears it who is answered sooner */
  afterSeconds: number
  greeting: string
  /** said after an answer */
  more: string
  askAgain: string
  handOver: string
  farewell: string
  /** so many times not understood, or nothing found */
  misses: number
  /** so many turns at most */
  turns: number
  personWords: string[]
  /** 涉及生命安全 */
  urgentWords: string[]
  /** what asks for something to be done, not for an answer */
  demandWords: string[]
  doneWords: string[]
  /** of the rules' channels: what is registered after a dialogue came by it */
  channel?: string
  placeholder?: boolean
}

export type Heard = { words: string } | { key: string } | 'silence'
export type FoundAnswer = { entryId: string; answer: string; source: string }
export const HAND_OVER_WHY = ['person', 'urgent', 'demand', 'misses', 'turns', 'failed'] as const
export type HandOverWhy = (typeof HAND_OVER_WHY)[number]
export type Dialogue = { turns: number; answers: number; misses: number; end: 'handed_over' | 'satisfied' | null }
export const SAYS = ['answer', 'ask_again', 'hand_over', 'farewell'] as const
export type Said = { says: 'answer'; entryId: string; text: string } | { says: 'ask_again' | 'farewell'; text: string } | { says: 'hand_over'; why: HandOverWhy; text: string }

export const NEW_DIALOGUE: Dialogue = { turns: 0, answers: 0, misses: 0, end: null }
const PERSON_KEY = '0'
/** Thanks within a longer sentence are no farewell. */
const DONE_AT_MOST = 12
const SPOKEN_AT_MOST = 160

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const holds = (said: string, words: readonly string[]): boolean => words.some((word) => plain(word) !== '' && said.includes(plain(word)))

/** What is clear without looking anything up. */
function atOnce(dialogue: Dialogue, heard: Heard, rules: AssistantRules): 'urgent' | 'person' | 'demand' | 'done' | undefined {
  if (heard === 'silence') return undefined
  if ('key' in heard) return heard.key === PERSON_KEY ? 'person' : undefined
  const said = plain(heard.words)
  if (holds(said, rules.urgentWords)) return 'urgent'
  if (holds(said, rules.personWords)) return 'person'
  if (dialogue.answers > 0 && said.length <= DONE_AT_MOST && holds(said, rules.doneWords)) return 'done'
  return holds(said, rules.demandWords) ? 'demand' : undefined
}

/** The question to look up; undefined: nothing is asked of the knowledge base. */
export const questionIn = (dialogue: Dialogue, heard: Heard, rules: AssistantRules): string | undefined =>
  (dialogue.end === null && heard !== 'silence' && 'words' in heard && atOnce(dialogue, heard, rules) === undefined && plain(heard.words) !== '' ? heard.words : undefined)

/** undefined: it is over, nothing is said any more */
export function replyTo(dialogue: Dialogue, heard: Heard, found: FoundAnswer | undefined, rules: AssistantRules): { dialogue: Dialogue; said: Said } | undefined {
  if (dialogue.end !== null) return undefined
  const next = { ...dialogue, turns: dialogue.turns + 1 }
  const clear = atOnce(dialogue, heard, rules)
  if (clear === 'done') return { dialogue: { ...next, end: 'satisfied' }, said: { says: 'farewell', text: rules.farewell } }
  if (clear) return handOver(next, clear, rules)
  const isAsked = questionIn(dialogue, heard, rules) !== undefined
  if (isAsked && found) return { dialogue: { ...next, answers: next.answers + 1, misses: 0 }, said: { says: 'answer', entryId: found.entryId, text: `${spoken(found.answer)}（${found.source}）${next.turns >= rules.turns ? '' : rules.more}` } }
  const missed = { ...next, misses: next.misses + 1 }
  if (missed.misses >= rules.misses) return handOver(missed, 'misses', rules)
  if (missed.turns >= rules.turns) return handOver(missed, 'turns', rules)
  return { dialogue: missed, said: { says: 'ask_again', text: rules.askAgain } }
}

/** After the last turn, and where hearing or speaking failed. */
export const handOver = (dialogue: Dialogue, why: HandOverWhy, rules: AssistantRules): { dialogue: Dialogue; said: Said } =>
  ({ dialogue: { ...dialogue, end: 'handed_over' }, said: { says: 'hand_over', why, text: rules.handOver } })

/** What can be listened to: whole sentences, no addresses of pages. */
export function spoken(answer: string): string {
  const text = answer.replaceAll(/https?:\/\/\S+/g, '').replaceAll(/[*#>`|]/g, '').replaceAll(/\s+/g, ' ').trim()
  if (text.length <= SPOKEN_AT_MOST) return text
  const end = Math.max(...['。', '；', '！', '？'].map((mark) => text.lastIndexOf(mark, SPOKEN_AT_MOST - 1)))
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, SPOKEN_AT_MOST)}…`
}
