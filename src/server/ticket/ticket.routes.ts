import { unmaskRequester as unmaskEndpoint } from '#contract/desk.ts'
import { claimWork as claimEndpoint, countWork as countEndpoint, listWork as listEndpoint, releaseWork as releaseEndpoint } from '#contract/work.ts'
import { dayAfter, dayStart, localDay } from '#domain/calendar/local-day.ts'
import { WORK_KINDS, type WorkKind } from '#domain/ticket/work-item.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { archiveTicket } from './actions/archive-ticket.ts'
import { claimWork } from './actions/claim-work.ts'
import { noteTicket } from './actions/note-ticket.ts'
import { releaseWork } from './actions/release-work.ts'
import { unmaskRequester } from './actions/unmask-requester.ts'
import { iso } from './clock.presenter.ts'
import { mountMove } from './mount-move.ts'
import { presentWork } from './work.presenter.ts'
import { countWork, listWork } from './work.query.ts'

export function ticketRoutes(door: Door): void {
  mountMove(door, 'note', noteTicket)
  mountMove(door, 'archive', archiveTicket)

  mount(door, unmaskEndpoint, async (ctx, { params, body }) => {
    const shown = await unmaskRequester(ctx, params.ticketId, body.reason)
    return { ...shown, until: iso(shown.until) }
  })
  mount(door, listEndpoint, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const kinds = query.kinds.split(',').filter((kind): kind is WorkKind => (WORK_KINDS as readonly string[]).includes(kind))
    const [dueAt, ticketId] = readCursor(query.after, 2) ?? []
    const rows = await listWork(ctx.db, ctx.actor, {
      kinds, text: query.text, mine: query.mine, limit: query.limit + 1, now: ctx.now, after: dueAt && ticketId ? { dueAt, ticketId } : undefined,
    })
    const page = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? page.at(-1) : undefined
    return { items: page.map((row) => presentWork(row, rules, ctx.now)), next: last ? writeCursor(iso(last.dueAt), last.ticketId) : null }
  })
  mount(door, countEndpoint, async (ctx) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const endOfDay = dayStart(dayAfter(localDay(ctx.now, rules)), rules)
    return { kinds: await countWork(ctx.db, ctx.actor, WORK_KINDS, { now: ctx.now, endOfDay, yellowShare: rules.light.yellowShare }) }
  })
  mount(door, claimEndpoint, async (ctx, { body }) => ({ claimedBy: await claimWork(ctx, body.ticketId, body.kind) }))
  mount(door, releaseEndpoint, async (ctx, { body }) => {
    await releaseWork(ctx, body.ticketId, body.kind)
    return { ok: true as const }
  })
}
