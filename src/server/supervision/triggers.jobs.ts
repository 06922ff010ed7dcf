/** Rules made by time passing. Safe to run twice: what stands is not found again, and the occasion is unique besides. */
import { leastWallMs, overdueAt, restedAt, restOf, whyOverdue } from '#domain/supervision/by-time.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Context } from '#platform/context.ts'
import { lastOfAssignments } from '#platform/event-story.ts'
import { freshRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { recordClue, type Found } from './actions/record-clue.ts'
import { dueClocks, dueWork, standing, unitsAtWork } from './due-triggers.query.ts'

const BATCH = 500
const PAGE = 2_000
/** Older delays are known to everybody; a rule that is new does not bring them up. */
const NEWS_MS = 30 * DAY

export async function watchTimes(ctx: Context): Promise<void> {
  const { rules } = await freshRules(ctx.db, ctx.actor.centerId)
  const byTime = rules.triggers.filter(({ when }) => when === 'overdue' || when === 'no_step')
  if (byTime.length === 0) return
  const calendar = await calendarOf(ctx, ctx.db, rules)
  for (const trigger of byTime) await (trigger.when === 'overdue' ? watchOverdue(ctx, trigger, calendar) : watchRests(ctx, trigger, calendar))
}

async function watchOverdue(ctx: Context, trigger: Trigger, calendar: WorkCalendar): Promise<void> {
  const asked = { centerId: ctx.actor.centerId, code: trigger.code, share: trigger.share ?? 1, now: ctx.now - (trigger.after ? leastWallMs(trigger.after) : 0), since: ctx.now - NEWS_MS, limit: BATCH }
  for (const row of trigger.clock ? await dueClocks(ctx.db, trigger.clock, asked) : await dueWork(ctx.db, asked)) {
    const at = overdueAt(trigger, row, calendar)
    if (at <= ctx.now) await recordClue(ctx, { trigger, subject: `ticket:${row.ticketId}`, ticketIds: [row.ticketId], firing: { occasion: row.occasion, at, why: whyOverdue(trigger, row) } })
  }
}

async function watchRests(ctx: Context, trigger: Trigger, calendar: WorkCalendar): Promise<void> {
  const { centerId } = ctx.actor
  const before = ctx.now - leastWallMs(restOf(trigger))
  for (let after: string | undefined; ;) {
    const page = await unitsAtWork(ctx.db, centerId, after, PAGE)
    // The units of one ticket stay together: the page ends before a ticket it may hold only half of.
    const whole = page.length < PAGE ? page : page.filter(({ ticketId }) => ticketId !== page.at(-1)!.ticketId)
    const still = (await lastOfAssignments(ctx.db, centerId, whole)).filter(({ at }) => at <= before && at >= ctx.now - NEWS_MS && restedAt(trigger, at, calendar) <= ctx.now)
    const found = still.map(({ subjectId, id, at }): Found => ({ trigger, subject: `ticket:${subjectId}`, ticketIds: [subjectId], firing: { occasion: id, at: restedAt(trigger, at, calendar), why: { waitedFrom: at } } }))
    const known = await standing(ctx.db, centerId, trigger.code, found.map(({ subject, firing }) => ({ subject, occasion: firing.occasion })))
    for (const one of found) if (!known.has(one.firing.occasion)) await recordClue(ctx, one)
    if (page.length < PAGE) return
    after = whole.at(-1)!.ticketId
  }
}
