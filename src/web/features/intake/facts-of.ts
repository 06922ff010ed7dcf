/** What a demand's own words already say, as the form needs it. Only proposals; the agent decides. */
import type { CenterRules } from '#domain/profile/rules.ts'
import { extract } from '#domain/intake/extract/extract.ts'
import { smallestArea } from '#domain/intake/extract/areas.ts'
import type { Find } from '#domain/intake/extract/find.ts'
import { bestOf } from '#domain/intake/extract/merge-finds.ts'
import type { Moment } from '#domain/intake/extract/time-meaning.ts'
import { findSignals, type SignalHit } from '#domain/intake/find-signals.ts'
import { categoryByWords, type CategoryFound } from './category-by-words.ts'

export type MarkKind = 'place' | 'time' | 'phone' | 'matter' | 'danger' | 'active'
export type Mark = { kind: MarkKind; from: number; to: number }
export type Facts = {
  finds: Find[]
  marks: Mark[]
  area?: string
  address?: string
  time?: string
  kind?: string
  /** the category most of its words stand for, with those words */
  category?: CategoryFound
  signals: SignalHit[]
  saidUrgent: boolean
}
type Known = Pick<CenterRules, 'areas' | 'categories' | 'kinds' | 'signals'>

const MARKED: Partial<Record<Find['field'], MarkKind>> = { phone: 'phone', name: 'phone', idNumber: 'phone', plate: 'phone', area: 'place', address: 'place', time: 'time', organisation: 'place' }

export function factsOf(text: string, rules: Known, at?: Moment): Facts {
  const finds = extract(text, rules, at)
  const signals = findSignals(text, rules.signals ?? [])
  const category = categoryByWords(text, rules.categories)
  const marks: Mark[] = [
    ...signals.flatMap(({ spans }) => spans.map((span): Mark => ({ kind: 'danger', ...span }))),
    ...finds.flatMap(({ field, from, to }) => { const kind = MARKED[field]; return kind ? [{ kind, from, to }] : [] }),
    ...(category?.words.map((word): Mark => ({ kind: 'matter', from: text.indexOf(word), to: text.indexOf(word) + word.length })) ?? []),
  ]
  return {
    finds, signals, marks: withoutOverlap(marks), saidUrgent: finds.some(({ field }) => field === 'urgency'),
    ...some('area', smallestArea(finds, rules.areas)?.means), ...some('address', bestOf(finds, 'address')?.value), ...some('time', bestOf(finds, 'time')?.value),
    ...some('kind', bestOf(finds, 'kind')?.means), ...(category ? { category } : {}),
  }
}

/** What stands first in the list wins. */
export function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) if (!kept.some(({ from, to }) => from < mark.to && mark.from < to)) kept.push(mark)
  return kept.sort((a, b) => a.from - b.from)
}

const some = <K extends string>(key: K, value: string | undefined) => (value === undefined ? {} : { [key]: value } as { [k in K]: string })
