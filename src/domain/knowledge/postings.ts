/** Which documents hold a term. Most terms stand in one document, so a lone posting is a bare number and only more of them make an array. */
export type Posting = { doc: number; /** letters of the question and of the answer that are this term, at most 15 and 63 times */ inQuestion: number; inAnswer: number }

type Many = { list: Uint32Array; size: number }
const DOC_SHIFT = 10
const QUESTION_SHIFT = 6
const NONE: readonly number[] = []
export const MOST_DOCUMENTS = 2 ** 21

export const pack = (doc: number, inQuestion: number, inAnswer: number): number =>
  doc * 2 ** DOC_SHIFT + (Math.min(inQuestion, 15) << QUESTION_SHIFT) + Math.min(inAnswer, 63)
export const docOf = (packed: number): number => packed >>> DOC_SHIFT
export const inQuestionOf = (packed: number): number => (packed >>> QUESTION_SHIFT) & 15
export const inAnswerOf = (packed: number): number => packed & 63

export type Postings = {
  add(term: string, packed: number): void
  /** how many documents have the term, left-over ones of changed documents included */
  count(term: string): number
  of(term: string): ArrayLike<number> & Iterable<number>
  /** documents get new numbers; those without one go */
  renumber(newDoc: (doc: number) => number | undefined): void
  terms(): number
  bytes(): number
}

export function postings(): Postings {
  const held = new Map<string, number | Many>()
  return {
    add(term, packed) {
      const before = held.get(term)
      if (before === undefined) held.set(term, packed)
      else if (typeof before === 'number') held.set(term, { list: Uint32Array.of(before, packed, 0, 0), size: 2 })
      else {
        if (before.size === before.list.length) {
          const wider = new Uint32Array(Math.ceil(before.list.length * 1.5))
          wider.set(before.list)
          before.list = wider
        }
        before.list[before.size] = packed
        before.size += 1
      }
    },
    count(term) {
      const found = held.get(term)
      return found === undefined ? 0 : typeof found === 'number' ? 1 : found.size
    },
    of(term) {
      const found = held.get(term)
      return found === undefined ? NONE : typeof found === 'number' ? [found] : found.list.subarray(0, found.size)
    },
    renumber(newDoc) {
      for (const [term, found] of held) {
        const list = typeof found === 'number' ? [found] : found.list.subarray(0, found.size)
        const kept: number[] = []
        for (const packed of list) {
          const doc = newDoc(docOf(packed))
          if (doc !== undefined) kept.push(pack(doc, inQuestionOf(packed), inAnswerOf(packed)))
        }
        if (kept.length === 0) held.delete(term)
        else held.set(term, kept.length === 1 ? kept[0]! : { list: Uint32Array.from(kept), size: kept.length })
      }
    },
    terms: () => held.size,
    bytes: () => [...held.values()].reduce<number>((sum, one) => sum + (typeof one === 'number' ? 8 : one.list.byteLength), 0),
  }
}
