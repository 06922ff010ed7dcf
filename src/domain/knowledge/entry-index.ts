/** The entries of one centre in memory: which terms stand where, and BM25 over question and answer. */
import type { AskedTerm, EntryWords } from './entry-terms.ts'
import { docOf, inAnswerOf, inQuestionOf, MOST_DOCUMENTS, pack, postings } from './postings.ts'

export type Scoring = {
  /** how soon a repeated term stops counting */
  saturation: number
  /** how much longer texts are held back, 0–1 */
  questionLength: number
  answerLength: number
  /** a term in the question counts so much more than one in the answer */
  questionWeight: number
  /** a rare term counts with this power of its rarity */
  rarity: number
}
/** `covered`: which share of what is asked, by rarity, stands in the entry; `inQuestion`: in its question alone. 0–1 */
export type Hit = { id: string; score: number; covered: number; inQuestion: number }
export type EntryIndex = {
  /** Anew under this id. @throws RangeError beyond two million changes since the last sweep */
  put(id: string, words: EntryWords): void
  drop(id: string): void
  rank(asked: readonly AskedTerm[], limit: number, allows?: (id: string) => boolean): Hit[]
  /** how many entries hold the term */
  count(term: string): number
  rarity(term: string): number
  measure(): { entries: number; terms: number; bytes: number }
}

/** Left-over places of changed entries make words seem more usual than they are: swept at once in a small base, in a large one when they are this share. */
const MOST_DEAD = 0.2
const SMALL = 2_000
/** A term in a larger share of many entries says little, and leaving it out halves the work. */
const TOO_COMMON = 0.3
const MANY = 200

export function entryIndex(scoring: Scoring): EntryIndex {
  const places = postings()
  const placeOf = new Map<string, number>()
  let ids: (string | undefined)[] = []
  let questionLengths = new Uint16Array(1024)
  let answerLengths = new Uint16Array(1024)
  let [scores, covers, questions] = [new Float32Array(1024), new Float32Array(1024), new Float32Array(1024)]
  // What is meant by several terms counts once an entry.
  let [lastCover, lastQuestion] = [new Uint16Array(1024), new Uint16Array(1024)]
  let sum = { question: 0, answer: 0 }

  function grow(): void {
    const [oldQuestions, oldAnswers] = [questionLengths, answerLengths]
    questionLengths = new Uint16Array(oldQuestions.length * 2)
    answerLengths = new Uint16Array(oldAnswers.length * 2)
    questionLengths.set(oldQuestions)
    answerLengths.set(oldAnswers)
    const make = () => new Float32Array(questionLengths.length)
    ;[scores, covers, questions] = [make(), make(), make()]
    ;[lastCover, lastQuestion] = [new Uint16Array(scores.length), new Uint16Array(scores.length)]
  }
  function sweep(): void {
    const newDoc = new Map<number, number>()
    const kept: string[] = []
    ids.forEach((id, doc) => { if (id !== undefined) { newDoc.set(doc, kept.length); kept.push(id) } })
    places.renumber((doc) => newDoc.get(doc))
    for (const [doc, next] of newDoc) { questionLengths[next] = questionLengths[doc]!; answerLengths[next] = answerLengths[doc]! }
    kept.forEach((id, doc) => placeOf.set(id, doc))
    ids = kept
  }
  function drop(id: string): void {
    const doc = placeOf.get(id)
    if (doc === undefined) return
    placeOf.delete(id)
    ids[doc] = undefined
    sum = { question: sum.question - questionLengths[doc]!, answer: sum.answer - answerLengths[doc]! }
  }
  const rarityOf = (count: number): number => Math.log(1 + (Math.max(placeOf.size, count) - count + 0.5) / (count + 0.5)) ** scoring.rarity

  /** What each thing meant is worth: by its most usual word, and a word nobody has as if one entry had it. */
  function worthOf(asked: readonly AskedTerm[]): Map<string, number> {
    const usual = new Map<string, { count: number; weight: number }>()
    for (const { term, weight, meaning } of asked) {
      if (meaning === undefined) continue
      const before = usual.get(meaning)
      usual.set(meaning, { count: Math.max(before?.count ?? 1, places.count(term)), weight: Math.max(before?.weight ?? 0, weight) })
    }
    return new Map([...usual].map(([meaning, { count, weight }]) => [meaning, weight * Math.log(1 + (Math.max(placeOf.size, count) - count + 0.5) / (count + 0.5))]))
  }

  return {
    drop,
    put(id, words) {
      drop(id)
      const doc = ids.length
      if (doc >= MOST_DOCUMENTS) throw new RangeError('too many entries for one index')
      if (doc >= questionLengths.length) grow()
      ids.push(id)
      placeOf.set(id, doc)
      questionLengths[doc] = Math.min(words.questionLength, 65_535)
      answerLengths[doc] = Math.min(words.answerLength, 65_535)
      sum = { question: sum.question + questionLengths[doc]!, answer: sum.answer + answerLengths[doc]! }
      for (const [term, times] of words.question) places.add(term, pack(doc, times, words.answer.get(term) ?? 0))
      for (const [term, times] of words.answer) if (!words.question.has(term)) places.add(term, pack(doc, 0, times))
    },
    rank(asked, limit, allows) {
      const dead = ids.length - placeOf.size
      if (dead > 0 && (ids.length <= SMALL || dead > ids.length * MOST_DEAD)) sweep()
      const { saturation, questionWeight } = scoring
      const meanQuestion = Math.max(1, sum.question / Math.max(1, placeOf.size))
      const meanAnswer = Math.max(1, sum.answer / Math.max(1, placeOf.size))
      const touched: number[] = []
      const tooCommon = placeOf.size > MANY ? placeOf.size * TOO_COMMON : Infinity
      const rare = asked.filter(({ term }) => places.count(term) <= tooCommon)
      const used = (rare.length > 0 ? rare : asked).toSorted((a, b) => { const [x, y] = [a.meaning ?? '', b.meaning ?? '']; return x < y ? -1 : x > y ? 1 : 0 })
      const worth = worthOf(used)
      let [meaning, turn] = ['', 0]
      for (const term of used) {
        const list = places.of(term.term)
        const strength = term.weight * rarityOf(list.length) * (saturation + 1)
        const value = term.meaning === undefined ? 0 : (worth.get(term.meaning) ?? 0)
        if (term.meaning !== undefined && term.meaning !== meaning) [meaning, turn] = [term.meaning, turn + 1]
        for (const packed of list) {
          const doc = docOf(packed)
          if (ids[doc] === undefined) continue
          if (scores[doc] === 0) touched.push(doc)
          const [q, a] = [inQuestionOf(packed), inAnswerOf(packed)]
          const there = (q > 0 ? (questionWeight * q) / (1 - scoring.questionLength + (scoring.questionLength * questionLengths[doc]!) / meanQuestion) : 0)
            + (a > 0 ? a / (1 - scoring.answerLength + (scoring.answerLength * answerLengths[doc]!) / meanAnswer) : 0)
          scores[doc]! += (strength * there) / (there + saturation)
          if (value === 0) continue
          if (lastCover[doc] !== turn) { lastCover[doc] = turn; covers[doc]! += value }
          if (q > 0 && lastQuestion[doc] !== turn) { lastQuestion[doc] = turn; questions[doc]! += value }
        }
      }
      const meant = [...worth.values()].reduce((all, one) => all + one, 0)
      const hits: Hit[] = []
      for (const doc of touched) {
        const id = ids[doc]!
        const score = scores[doc]!
        const last = hits.at(-1)
        const [covered, inQuestion] = [covers[doc]!, questions[doc]!]
        ;[scores[doc], covers[doc], questions[doc], lastCover[doc], lastQuestion[doc]] = [0, 0, 0, 0, 0]
        // Who may see it is asked last: of thousands that hold a word only the few that would be shown.
        if (limit === 0 || (hits.length >= limit && last && (score < last.score || (score === last.score && id > last.id))) || (allows && !allows(id))) continue
        insert(hits, { id, score, covered: meant > 0 ? covered / meant : 0, inQuestion: meant > 0 ? inQuestion / meant : 0 }, limit)
      }
      return hits
    },
    count: (term) => places.count(term),
    rarity: (term) => rarityOf(places.count(term)),
    measure: () => ({ entries: placeOf.size, terms: places.terms(), bytes: places.bytes() }),
  }
}

/** Best first; the same score by id, so that pages never overlap. */
function insert(hits: Hit[], hit: Hit, limit: number): void {
  let [low, high] = [0, hits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = hits[middle]!
    if (other.score > hit.score || (other.score === hit.score && other.id < hit.id)) low = middle + 1
    else high = middle
  }
  hits.splice(low, 0, hit)
  if (hits.length > limit) hits.pop()
}
