/** The knowledge base of the demo city, owned by the units of the catalogue. */
import { DAY, localDay } from '#domain/calendar/local-day.ts'
import { leadChoices, leadOf } from '#domain/profile/find-lead.ts'
import { contextOf } from '#platform/context.ts'
import { saveEntry } from '#server/knowledge/actions/save-entry.ts'
import type { Actor } from '#domain/people/actor.ts'
import { BUSINESS } from './entries/business.ts'
import { LABOUR } from './entries/labour.ts'
import { PEOPLE } from './entries/people.ts'
import { PLACE } from './entries/place.ts'
import { REGISTRY } from './entries/registry.ts'
import { URBAN } from './entries/urban.ts'
import type { EntryDraft } from './entry-draft.ts'
import type { City } from './plan/planned.ts'
import type { Stage } from './play-plan.ts'

const ENTRIES: EntryDraft[] = [...REGISTRY, ...LABOUR, ...URBAN, ...PEOPLE, ...BUSINESS, ...PLACE]

/** Written over the ninety days before the city's first ticket. */
export async function writeEntries({ db, keys }: Pick<Stage, 'db' | 'keys'>, city: Omit<City, 'entries'>, editor: Actor): Promise<City['entries']> {
  const known = ENTRIES.filter(({ category }) => city.rules.categories.some(({ code }) => code === category))
  const written: City['entries'][number][] = []
  await db.transaction().execute(async (tx) => {
    for (const [i, entry] of known.entries()) {
      const unit = city.units.get(leadOf(leadChoices(city.rules, city.seeds, entry.category, undefined))?.unit ?? '')
      if (!unit) continue
      const at = city.now - 65 * DAY - Math.round(((known.length - i) / known.length) * 90 * DAY)
      const ctx = contextOf({ actor: editor, now: at, db, keys, requestId: 'demo' }, tx)
      const { id } = await saveEntry(ctx, {
        question: entry.question, answer: entry.answer, categoryCode: entry.category, unitId: unit.id, basis: entry.basis, status: 'published', variants: [], unitIds: [], areaCodes: [], documents: [], audience: 'public', validFrom: localDay(at, city.calendar),
        ...(entry.validForDays !== undefined && { validTo: localDay(city.now + entry.validForDays * DAY, city.calendar) }),
      })
      // Nobody cites what has run out.
      if ((entry.validForDays ?? 1) > 0) written.push({ ...entry, id })
    }
  })
  return written
}
