/** What a demand says, twice over: runs of letters that may be names of places and firms, which stand in no dictionary, and the words of what it is about. */

/** Terms share this many numbers, so that a centre's counts stay within one table of known size. */
const TERMS = 1 << 22
/** Letters open with the matter; what comes later is history and courtesy. */
export const BODY_READ = 400
const TITLE_WORTH = 3

/** cut: a text in pieces that together are the text; words of the dictionary, single letters where it knows none */
export type Said = { title: string; body: string; cut: (text: string) => string[] }

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[\u200b-\u200f\ufeff]/g, '')
const WORD = /^(\p{Script=Han}{2,}|(?=.*[a-z])[a-z0-9]{2,})$/u
const wordsIn = ({ cut }: Said, text: string): string[] => cut(plain(text)).filter((piece) => WORD.test(piece))
/** Unbroken runs as letters: a Chinese character, or a whole word of another script. */
const runsOf = (text: string): string[][] => (plain(text).match(/[\p{Script=Han}\p{L}\p{N}]+/gu) ?? []).map((run) => run.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [])

function piecesOf(text: string, sizes: readonly number[]): string[] {
  return runsOf(text).flatMap((run) => sizes.flatMap((n) => Array.from({ length: Math.max(0, run.length - n + 1) }, (_, i) => run.slice(i, i + n).join(''))))
}

/** FNV-1a, folded. */
export function termOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return ((hash >>> 22) ^ hash) & (TERMS - 1)
}
const wordTerm = (word: string): number => termOf(`w ${word}`)

/** Everything of a demand that is counted, so that later ones know what is common and which letters belong together. */
export function countedTerms(said: Said): number[] {
  const text = readOf(said)
  return [...new Set([...piecesOf(text, [1, 2, 3, 4]).map(termOf), ...wordsIn(said, text).map(wordTerm)])]
}

export type Stressed = { text: string; term: number; stress: number }

/** isOdd: it has a letter that no word of the dictionary explains */
export type NameRun = Stressed & { isOdd: boolean }

/** Three and four letters that may be (part of) a name; a word of the dictionary is none. */
export function nameRuns(said: Said): NameRun[] {
  const text = readOf(said)
  const known = new Set(wordsIn(said, text))
  const odd = new Set(oddRuns(said, text))
  return stressed(said, (part) => piecesOf(part, SIZES)).filter((one) => !known.has(one.text)).map((one) => ({ ...one, term: termOf(one.text), isOdd: odd.has(one.text) }))
}

export const matterWords = (said: Said): Stressed[] => stressed(said, (text) => wordsIn(said, text)).map((one) => ({ ...one, term: wordTerm(one.text) }))

const SIZES = [3, 4]
const readOf = ({ title, body }: Said): string => `${title} ${body.slice(0, BODY_READ)}`
/** 虚字: they stand between words of any kind. */
const PARTICLES = new Set('的了在是和与有被将把对为从到不没我你他她它这那个也都还就又再很太更最会可要请让使给向由以其吗呢吧啊及或等每各该此并而且但因所着过去来说做')

/** Explained letters become a mark no run can have, so what is left of a run shows. */
function oddRuns(said: Said, text: string): string[] {
  const marked = said.cut(plain(text)).flatMap((piece) => [...piece].map((letter) => ({ letter, odd: !WORD.test(piece) && !PARTICLES.has(letter) })))
  const runs: (typeof marked)[] = [[]]
  for (const one of marked) {
    if (/[\p{L}\p{N}]/u.test(one.letter)) runs.at(-1)!.push(one)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs.flatMap((run) => SIZES.flatMap((n) => run.flatMap((_, i) => {
    const part = run.slice(i, i + n)
    return part.length === n && part.some(({ odd }) => odd) ? [part.map(({ letter }) => letter).join('')] : []
  })))
}

function stressed({ title, body }: Said, cut: (text: string) => string[]): { text: string; stress: number }[] {
  const sum = new Map<string, number>([...new Set(cut(title))].map((text) => [text, TITLE_WORTH]))
  const times = new Map<string, number>()
  for (const text of cut(body.slice(0, BODY_READ))) times.set(text, (times.get(text) ?? 0) + 1)
  for (const [text, n] of times) sum.set(text, (sum.get(text) ?? 0) + 1 + Math.log(n))
  return [...sum].map(([text, stress]) => ({ text, stress }))
}

/** 黏合: whether the letters of a run appear together rather than by chance, at its weakest joint; normalised pointwise mutual information, at most 1. */
export function cohesion(run: string, known: (term: number) => number, demands: number): number {
  const letters = run.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []
  const share = (from: number, to: number) => Math.max(1, known(termOf(letters.slice(from, to).join('')))) / demands
  const whole = share(0, letters.length)
  let weakest = 1
  for (let k = 1; k < letters.length; k += 1) weakest = Math.min(weakest, Math.log(whole / (share(0, k) * share(k, letters.length))) / -Math.log(whole))
  return whole >= 1 ? 0 : weakest
}
