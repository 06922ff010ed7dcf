import { draftEntry as draftEndpoint, entryVersions, getEntry as getEndpoint, listEntries as listEndpoint, moveEntry as moveEndpoint, saveEntry as saveEndpoint, searchEntries as searchEndpoint } from '#contract/knowledge.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import { diffContent } from '#domain/knowledge/entry-diff.ts'
import { managesEntry } from '#domain/knowledge/entry-life.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { draftEntry } from './actions/draft-entry.ts'
import { moveEntry } from './actions/move-entry.ts'
import { saveEntry } from './actions/save-entry.ts'
import { presentDetail, presentEntry, scopeOf, todayOf } from './entry.presenter.ts'
import { getEntry, type Entry } from './entry.store.ts'
import { entryFilterOf } from './entry-filter.ts'
import { foundIn } from './found-entry.presenter.ts'
import { listEntries } from './list-entries.query.ts'
import { searchEntries } from './search-entries.query.ts'
import { versionsOf } from './version.store.ts'

type Page = { limit: number; after?: string | undefined }
const offsetOf = ({ after }: Page): number => Math.min(Number(readCursor(after, 1)?.[0] ?? 0) || 0, 10_000)
function pageOf(found: readonly Entry[], asked: Page, today: string) {
  return { items: found.slice(0, asked.limit).map((entry) => presentEntry(entry, today)), next: found.length > asked.limit ? writeCursor(String(offsetOf(asked) + asked.limit)) : null }
}

export function knowledgeRoutes(door: Door): void {
  mount(door, searchEndpoint, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const today = localDay(ctx.now, rules)
    const found = await searchEntries(ctx.db, ctx.actor.centerId, {
      text: query.text, stillTyping: query.typing ?? false, ...await entryFilterOf(ctx.db, rules, query), today, limit: query.limit + 1, offset: offsetOf(query),
    })
    const page = pageOf(found, query, today)
    return { ...page, items: page.items.map((item, i) => ({ ...item, found: foundIn(found[i]!) })) }
  })
  mount(door, listEndpoint, async (ctx, { query: { after: _, limit, ...filter }, query }) =>
    pageOf(await listEntries(ctx.db, { ...filter, centerId: ctx.actor.centerId, scope: scopeOf(ctx), limit: limit + 1, offset: offsetOf(query) }), query, await todayOf(ctx)))
  mount(door, getEndpoint, (ctx, { params }) => ctx.transaction((tx) => presentDetail(ctx, tx, params.entryId)))
  mount(door, saveEndpoint, async (ctx, { body }) => {
    const { id } = await saveEntry(ctx, body)
    return ctx.transaction((tx) => presentDetail(ctx, tx, id))
  })
  mount(door, draftEndpoint, async (ctx, { body }) => {
    const { id } = await draftEntry(ctx, body)
    return ctx.transaction((tx) => presentDetail(ctx, tx, id))
  })
  mount(door, moveEndpoint, async (ctx, { params, body }) => {
    const { id } = await moveEntry(ctx, params.entryId, body)
    return ctx.transaction((tx) => presentDetail(ctx, tx, id))
  })
  mount(door, entryVersions, async (ctx, { params }) => {
    const entry = await getEntry(ctx.db, ctx.actor.centerId, params.entryId)
    if (!managesEntry(ctx.actor, entry.unitPath)) throw new Refusal('not_found')
    const versions = await versionsOf(ctx.db, ctx.actor.centerId, entry.id)
    return { items: versions.map(({ number, madeByName, madeAt, note, content }, i) => ({ number, byName: madeByName, at: new Date(madeAt).toISOString(), note, content, changes: diffContent(versions[i + 1]?.content, content) })) }
  })
}
