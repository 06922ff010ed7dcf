/** Timers of tickets. Each asks what is due and makes ordinary moves as the system; a second run finds nothing to do. */
import { DAY } from '#domain/calendar/local-day.ts'
import { archivableAt } from '#domain/ticket/moves/close.ts'
import { recomputeTicket } from '#domain/ticket/moves/recompute.ts'
import type { Context } from '#platform/context.ts'
import { calendarVersion } from '#server/calendar/calendar.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { archiveTicket } from './actions/archive-ticket.ts'
import { markDeadline } from './actions/mark-deadline.ts'
import { recomputeDeadlines } from './actions/recompute-deadlines.ts'
import { archivable, openTicketIds, unmarkedDeadlines } from './deadline.query.ts'
import { passesOf, reckonedWith, rememberReckoning } from './deadline-calendar.store.ts'
import { getTicket, getTickets } from './ticket.store.ts'
import { calendarOf, factsOf } from './facts.ts'

const BATCH = 500

export async function markDeadlines(ctx: Context): Promise<void> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  for (const row of await unmarkedDeadlines(ctx.db, ctx.actor.centerId, { now: ctx.now, yellowShare: rules.light.yellowShare, limit: BATCH })) await markDeadline(ctx, row)
}

export async function archiveOld(ctx: Context): Promise<void> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const days = Math.max(rules.archive.afterDays, rules.reopen.windowDays)
  for (const { id } of await archivable(ctx.db, ctx.actor.centerId, ctx.now - days * DAY, BATCH)) {
    const ticket = await getTicket(ctx.db, ctx.actor.centerId, id)
    // A ticket keeps the window of the rules it was accepted under, which may be longer.
    const pinned = await factsOf(ctx, ctx.db, ticket)
    if (ctx.now >= archivableAt(ticket, pinned.rules)) await archiveTicket(ctx, { ticketId: id }, {})
  }
}

/** Runs through the open tickets when the calendar is newer than the one they were reckoned with. */
export async function recomputeOpenDeadlines(ctx: Context): Promise<void> {
  const version = await calendarVersion(ctx.db)
  const passes = passesOf(await reckonedWith(ctx.db, ctx.actor.centerId), version)
  if (passes === 2) return
  // Looked at anew: what this process still holds may be the calendar from before the change.
  await calendarOf(ctx, ctx.db, (await currentRules(ctx.db, ctx.actor.centerId)).rules, 0)
  let after: string | undefined
  for (;;) {
    const ids = await openTicketIds(ctx.db, ctx.actor.centerId, after, BATCH)
    for (const ticket of await getTickets(ctx.db, ctx.actor.centerId, ids)) {
      // Only what moves is locked: after most changes that is a small part of all that is open.
      if (recomputeTicket(ticket, await factsOf(ctx, ctx.db, ticket))) await recomputeDeadlines(ctx, ticket.id)
    }
    after = ids.at(-1)
    if (ids.length < BATCH) break
  }
  await rememberReckoning(ctx.db, ctx.actor.centerId, version, passes === 0 ? 1 : 2)
}
