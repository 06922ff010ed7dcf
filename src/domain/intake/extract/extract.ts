/** 智能填单: everything a text already says. Pure: the browser calls it at every key, the server for other channels. */
import type { CenterRules } from '../../profile/rules.ts'
import { findAmounts, findPersons } from './amounts.ts'
import { findAreas } from './areas.ts'
import { findElements } from './elements.ts'
import { cover, type Find } from './find.ts'
import { findKind, findUrgency } from './kinds.ts'
import { findNames } from './names.ts'
import { findOrganisations } from './organisations.ts'
import { findNumbers } from './phones.ts'
import { findPlaces } from './places.ts'
import { findTimes } from './times.ts'
import type { Moment } from './time-meaning.ts'

export type ExtractRules = Pick<CenterRules, 'areas' | 'kinds'>
/** Category and unit are proposed by finders of their own (they look at history); whoever has them adds them here. */
export type OtherFinder = (text: string) => Find[]

/** @returns finds in the order of the text; none overlaps another of its own field */
export function extract(text: string, rules: ExtractRules, at?: Moment, others: readonly OtherFinder[] = []): Find[] {
  if (!text.trim()) return []
  const numbers = findNumbers(text)
  const names = findNames(cover(text, numbers))
  const areas = findAreas(text, rules.areas)
  const bare = cover(text, numbers)
  // 三点一线, 2路: what is a time must not become part of a name, and the other way round a number of a house is no time.
  const times = findTimes(bare, at)
  const amounts = findAmounts(bare).filter((find) => !within(find, times))
  const taken = [...numbers, ...names, ...times.filter(({ rule }) => rule !== 'time_length'), ...amounts]
  const places = findPlaces(text, [...taken, ...areas])
  const organisations = findOrganisations(text, taken, areas)
  const finds = [
    ...numbers, ...names, ...areas, ...places, ...times.filter((find) => !within(find, places)), ...organisations, ...amounts, ...findPersons(bare),
    ...findKind(text, rules.kinds), ...findUrgency(text), ...findElements(text), ...others.flatMap((find) => find(text)),
  ]
  return finds.filter(({ from, to, value }) => value !== '' && from >= 0 && to <= text.length && from < to).sort((a, b) => a.from - b.from || b.to - a.to)
}

const within = (find: Find, others: readonly Find[]): boolean => others.some(({ from, to }) => from <= find.from && find.to <= to)
