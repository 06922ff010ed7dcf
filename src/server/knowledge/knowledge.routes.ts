import { getEntry as getEndpoint, saveEntry as saveEndpoint, searchEntries as searchEndpoint, type EntryView } from '#contract/knowledge.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { saveEntry } from './actions/save-entry.ts'
import { getEntry, type Entry } from './entry.store.ts'
import { entryFilterOf } from './entry-filter.ts'
import { foundIn } from './found-entry.presenter.ts'
import { searchEntries } from './search-entries.query.ts'
import type { Context } from '#platform/context.ts'

const todayOf = async (ctx: Context): Promise<string> => localDay(ctx.now, (await currentRules(ctx.db, ctx.actor.centerId)).rules)
const present = (entry: Entry, today: string): EntryView =>
  ({ ...entry, expired: entry.validTo !== null && entry.validTo < today, updatedAt: new Date(entry.updatedAt).toISOString() })

export function knowledgeRoutes(door: Door): void {
  mount(door, searchEndpoint, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const today = localDay(ctx.now, rules)
    const offset = Math.min(Number(readCursor(query.after, 1)?.[0] ?? 0) || 0, 10_000)
    const found = await searchEntries(ctx.db, ctx.actor.centerId, {
      text: query.text, stillTyping: query.typing ?? false, ...await entryFilterOf(ctx.db, rules, query),
      today, limit: query.limit + 1, offset, withWithdrawn: ctx.actor.roles.includes('knowledge_editor'),
    })
    return { items: found.slice(0, query.limit).map((entry) => ({ ...present(entry, today), found: foundIn(entry) })), next: found.length > query.limit ? writeCursor(String(offset + query.limit)) : null }
  })
  mount(door, getEndpoint, async (ctx, { params }) => present(await getEntry(ctx.db, ctx.actor.centerId, params.entryId), await todayOf(ctx)))
  mount(door, saveEndpoint, async (ctx, { body }) => present(await saveEntry(ctx, body), await todayOf(ctx)))
}
