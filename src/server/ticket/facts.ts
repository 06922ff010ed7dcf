/** The facts a move may look at: pinned and current rules, the calendar, the actor, now. Rule versions are immutable and held in memory. */
import type { Facts } from '#domain/ticket/facts.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { workCalendarOf } from '#server/calendar/work-calendar.ts'
import { currentRules, rulesOf } from '#server/profile/profile.store.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'

/** A year nobody has loaded is reckoned by the week and says so in every explanation; loading it recomputes, on the record. */
export const PROVISIONAL = '年历未载入，暂按周末推定'

export async function calendarOf(ctx: Context, reader: Db | Tx, rules: CenterRules, maxAgeMs?: number): Promise<WorkCalendar> {
  const calendar = await workCalendarOf(ctx, reader, { centerId: ctx.actor.centerId, utcOffsetMinutes: rules.utcOffsetMinutes, hours: rules.workingHours }, maxAgeMs)
  return { ...calendar, dayFact: (day) => calendar.dayFact(day) ?? { day, working: isWeekday(day), reason: PROVISIONAL } }
}

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** A new ticket is born under the rules in force; a running one keeps its own. */
export async function factsOf(ctx: Context, reader: Db | Tx, ticket?: Pick<Ticket, 'ruleVersion'>): Promise<Facts & { ruleVersion: string }> {
  const current = await currentRules(ctx.db, ctx.actor.centerId, reader)
  const ruleVersion = ticket?.ruleVersion ?? current.versionId
  const rules = ruleVersion === current.versionId ? current.rules : await rulesOf(reader, ctx.actor.centerId, ruleVersion)
  return { now: ctx.now, actor: ctx.actor, rules, current: current.rules, ruleVersion, calendar: await calendarOf(ctx, reader, rules), newId }
}
