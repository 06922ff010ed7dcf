/** What is said in this city: demands whose category and kind its rules know, and a question for every knowledge entry. */
import { HOMES } from '../demands/homes.ts'
import { LIVING } from '../demands/living.ts'
import { PEOPLE_DEMANDS } from '../demands/people.ts'
import { STREETS } from '../demands/streets.ts'
import type { Random } from '../random.ts'
import { pickShare } from './demand.ts'
import { plainScripts } from './plain-scripts.ts'
import { classOf, type City } from './planned.ts'
import type { Script } from './take.ts'

/** DOMAIN 4 and 7.4. */
const KINDS: [kind: string, share: number][] = [['consult', 0.57], ['help', 0.2], ['complaint', 0.135], ['report', 0.035], ['suggestion', 0.03], ['praise', 0.03]]

const CLASS_OF: Record<string, string> = { consult: 'consult', help: 'resolve', complaint: 'resolve', report: 'resolve', suggestion: 'suggest', praise: 'thank' }
/** With fewer words than these a city speaks of its own categories as well. */
const FEWEST = 20

export type Scripts = { any(random: Random): Script; of(kind: string, random: Random): Script; about(prefix: string, random: Random): Script | undefined; every: readonly Script[] }

export function scriptsOf(city: City): Scripts {
  const categories = new Set(city.rules.categories.map(({ code }) => code))
  const kinds = new Set(city.rules.kinds.map(({ code }) => code))
  // Heating is no matter where nobody heats.
  const heats = [...city.units.keys()].some((code) => code.endsWith('heating_company'))
  const fits = ({ category, kind }: { category: string; kind: string }) => categories.has(category) && kinds.has(kind) && (heats || !category.startsWith('urban.heat'))
  const written = [...STREETS, ...HOMES, ...LIVING, ...PEOPLE_DEMANDS].filter(fits).map((script): Script => ({ ...script, entryIds: [] }))
  const demands = written.length >= FEWEST ? written : [...written, ...plainScripts(city)]
  const consults: Script[] = city.entries.map((entry) => ({
    category: entry.category, kind: 'consult', title: entry.question, body: entry.asked ?? `来电咨询：${entry.question}。`, cause: '', answer: `${entry.answer}（依据：${entry.basis}）`, entryIds: [entry.id],
  })).filter(fits)
  const every = [...demands, ...consults]
  const byKind = new Map([...kinds].map((kind) => [kind, every.filter((script) => script.kind === kind)]))
  const usual = KINDS.filter(([kind]) => (byKind.get(kind)?.length ?? 0) > 0)
  const shares = usual.length > 2 ? usual : [...kinds].filter((kind) => byKind.get(kind)?.length).map((kind): [string, number] => [kind, 1])
  const weighed = (list: readonly Script[], random: Random) => pickShare(list.map((script) => [script, script.weight ?? 1] as const), random)
  const of = (kind: string, random: Random) => {
    const wanted = byKind.get(kind) ?? every.filter((script) => classOf(city, script.kind) === CLASS_OF[kind])
    return weighed(wanted.length > 0 ? wanted : every, random)
  }
  return {
    every, of, any: (random) => of(pickShare(shares, random), random),
    about: (prefix, random) => {
      const near = every.filter(({ category }) => category.startsWith(prefix))
      return near.length > 0 ? weighed(near, random) : undefined
    },
  }
}
