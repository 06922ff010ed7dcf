import type { EntryDetail, EntryView } from '#contract/knowledge.ts'
import { entryAbilities, isEditor, managesEntry, ownsEntry, statusOf } from '#domain/knowledge/entry-life.ts'
import { hasExpired } from '#domain/knowledge/expiry.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { maySeeEntry, stateOf } from './change-entry.ts'
import { getEntry, type Entry } from './entry.store.ts'
import { readerOf } from './reader.query.ts'
import { versionsOf } from './version.store.ts'

export const todayOf = async (ctx: Context): Promise<string> => localDay(ctx.now, (await currentRules(ctx.db, ctx.actor.centerId)).rules)
const iso = (at: number): string => new Date(at).toISOString()

export const presentEntry = (entry: Entry, today: string): EntryView => ({
  ...entry, status: statusOf(stateOf(entry)), number: entry.publishedNumber, flagged: entry.flaggedFor !== null, expired: entry.status === 'expired' || hasExpired(entry.validTo ?? undefined, today), updatedAt: iso(entry.updatedAt),
})

/** @throws Refusal not_found where the viewer may not know of it */
export async function presentDetail(ctx: Context, tx: Tx, id: string): Promise<EntryDetail> {
  const entry = await getEntry(tx, ctx.actor.centerId, id)
  if (!maySeeEntry(ctx, entry)) throw new Refusal('not_found')
  const manages = managesEntry(ctx.actor, entry.unitPath)
  const [reader, [work]] = await Promise.all([
    readerOf(tx, ctx.actor.centerId, ctx.actor.id, id),
    manages && entry.workNumber !== null ? versionsOf(tx, ctx.actor.centerId, id, entry.workNumber) : [],
  ])
  return {
    ...presentEntry(entry, await todayOf(ctx)), stage: manages ? entry.stage : null, unitIds: entry.unitIds, areaCodes: entry.areaCodes, documents: entry.documents, abilities: entryAbilities(ctx.actor, stateOf(entry)),
    work: work ? { number: work.number, content: work.content, byName: work.madeByName, at: iso(work.madeAt), note: work.note, returnReason: entry.returnReason } : null,
    ...reader,
  }
}

/** Whose entries somebody looks after: all of the centre's, or those below a unit. */
export const scopeOf = (ctx: Context): string => (isEditor(ctx.actor) ? '/' : ownsEntry(ctx.actor, ctx.actor.unitPath) ? ctx.actor.unitPath : 'nothing')
