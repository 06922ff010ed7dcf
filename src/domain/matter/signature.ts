/** What two demands are compared by: the strongest of their names, and the strongest of their words. */
import { cohesion, matterWords, nameRuns, type NameRun, type Said, type Stressed } from './terms.ts'

/** terms ascending; weights of length 1 together */
export type Weighed = { terms: readonly number[]; weights: readonly number[] }
export type Signature = { names: Weighed; words: Weighed }

const NAMES = { strongest: 96, common: 0.05 }
const WORDS = { strongest: 64, common: 0.2 }
/** Below it letters stand together by chance; a range further they are one name. */
const BY_CHANCE = 0.2
const RANGE = 0.3
/** A new centre's first words are not common because there are only ten demands yet. */
const FEWEST = 1000

/**
 * @param known of how many demands a term stands in, this one included
 * @param demands all there are
 * @param isWhole no demand comes after these: what stands in one alone will never be met again
 */
export function signatureOf(said: Said, known: (term: number) => number, demands: number, isWhole = false): Signature {
  const all = Math.max(demands, FEWEST)
  const worth = (run: NameRun) => (isWhole ? (known(run.term) < 2 ? 0 : cohesive(run, known, all)) : nameWorth(run, known, all))
  return { names: weigh(nameRuns(said), NAMES, known, all, worth), words: weigh(matterWords(said), WORDS, known, all, ({ term }) => (isWhole && known(term) < 2 ? 0 : 1)) }
}

/** Too few to tell chance from habit: then letters the dictionary does not explain are taken for a name. */
const TOO_FEW = 3
const EXPLAINED = 0.2
const nameWorth = (run: NameRun, known: (term: number) => number, all: number): number => (known(run.term) < TOO_FEW ? (run.isOdd ? 1 : EXPLAINED) : cohesive(run, known, all))
const cohesive = ({ text }: NameRun, known: (term: number) => number, all: number): number => Math.min(1, Math.max(0, (cohesion(text, known, all) - BY_CHANCE) / RANGE))

function weigh<Run extends Stressed>(given: readonly Run[], { strongest, common }: typeof NAMES, known: (term: number) => number, all: number, worth: (run: Run) => number): Weighed {
  const weighed = given.flatMap((run) => {
    const { term, stress } = run
    const n = Math.max(1, known(term))
    const weight = n > all * common ? 0 : stress * Math.log(all / n) * worth(run)
    return weight > 0 ? [{ term, weight }] : []
  })
  const kept = weighed.toSorted((a, b) => b.weight - a.weight || a.term - b.term).slice(0, strongest).toSorted((a, b) => a.term - b.term)
  const length = Math.hypot(...kept.map(({ weight }) => weight)) || 1
  return { terms: kept.map(({ term }) => term), weights: kept.map(({ weight }) => weight / length) }
}

/** Cosine: 0 nothing in common … 1 the same. */
export function cosine(a: Weighed, b: Weighed): number {
  let sum = 0
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length;) {
    const [x, y] = [a.terms[i]!, b.terms[k]!]
    if (x === y) sum += a.weights[i]! * b.weights[k]!
    if (x <= y) i += 1
    if (y <= x) k += 1
  }
  return sum
}

/** Both must hold: the same place or firm, and the same thing about it. The weaker of the two counts. */
export const likeness = (a: Signature, b: Signature): number => Math.min(cosine(a.names, b.names), cosine(a.words, b.words))
