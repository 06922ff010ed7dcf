import type { z } from 'zod'
import type { DutyView as DutyShape, NoteView as NoteShape, shiftWeek, SwapView as SwapShape } from '#contract/shift.ts'
import { dayAfter, dayStart } from '#domain/calendar/local-day.ts'
import { staffedHalfHours } from '#domain/shift/coverage.ts'
import { filledStaffing, meanLoad, neededFor } from '#domain/shift/staffing.ts'
import { swapAbilities } from '#domain/shift/swap-life.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { loadBetween, openAlarms } from './alarm.store.ts'
import { dutiesBetween, frontPeople, leaveBetween, templatesOf, type DutyRow } from './duty.store.ts'
import { notesBetween, swapsBetween, type Note, type Swap } from './swap.store.ts'
import { takesOver } from './takes-over.ts'

export const iso = (at: number): string => new Date(at).toISOString()
const monday = (day: string): string => dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
const DAYS = 7

export const presentSwap = (ctx: Context, s: Swap): z.input<typeof SwapShape> => ({
  id: s.id, dutyId: s.dutyId, day: s.day, templateName: s.templateName, startsAt: iso(s.startsAt), askerName: s.askerName, askedName: s.askedName, otherDay: s.otherDay, otherTemplateName: s.otherTemplateName, reason: s.reason, state: s.state,
  abilities: swapAbilities(ctx.actor, s, ctx.now),
})
export const presentNote = (ctx: Context, n: Note, around: readonly DutyRow[]): z.input<typeof NoteShape> => ({
  id: n.id, day: n.day, templateId: n.templateId, templateName: n.templateName, text: n.text, writtenAt: iso(n.writtenAt), writtenByName: n.writtenByName, confirmedAt: n.confirmedAt === null ? null : iso(n.confirmedAt), confirmedByName: n.confirmedByName,
  overdue: n.confirmedAt === null && n.endsAt < ctx.now, mayConfirm: n.confirmedAt === null && takesOver(ctx.actor, n, around.filter((d) => d.startsAt <= n.endsAt && d.endsAt > n.endsAt)),
})
const presentDuty = (ctx: Context, d: DutyRow, asked: ReadonlySet<string>): z.input<typeof DutyShape> => ({
  id: d.id, day: d.day, templateId: d.templateId, templateName: d.templateName, userId: d.userId, userName: d.userName, startsAt: iso(d.startsAt), endsAt: iso(d.endsAt), onLeave: d.onLeave, mine: d.userId === ctx.actor.id, swapAsked: asked.has(d.id),
})

export async function presentWeek(ctx: Context, asked: string): Promise<z.input<(typeof shiftWeek)['response']>> {
  const { actor: { centerId, id: userId, roles }, db } = ctx
  const { rules } = await currentRules(db, centerId)
  const staffing = filledStaffing(rules.staffing)
  const first = monday(asked)
  const days = Array.from({ length: DAYS }, (_, i) => dayAfter(first, i))
  const [from, to] = [dayStart(first, rules), dayStart(dayAfter(first, DAYS), rules)]
  const measuredFrom = dayAfter(monday(dayAfter(first, 0)), -DAYS * staffing.weeksMeasured)
  const [templates, duties, people, leave, notes, swaps, alarms, load] = await Promise.all([
    templatesOf(db, centerId), dutiesBetween(db, centerId, from - 1, to + 1), frontPeople(db, centerId), leaveBetween(db, centerId, first, days.at(-1)!), notesBetween(db, centerId, first, days.at(-1)!), swapsBetween(db, centerId, first, days.at(-1)!), openAlarms(db, centerId), loadBetween(db, centerId, measuredFrom, first),
  ])
  const weeks = new Set(load.map(({ day }) => monday(day))).size
  const mean = meanLoad(load, weeks)
  const halfHours = staffedHalfHours(duties.filter(({ onLeave }) => !onLeave), from, to).map(({ at, staffed }, slot) => ({ at, staffed, load: mean[slot] ?? 0, needed: neededFor(mean[slot] ?? 0, staffing) }))
  const mayPlan = roles.includes('shift_leader')
  const open = new Set(swaps.filter(({ state }) => state === 'asked').map(({ dutyId }) => dutyId))
  return {
    days, templates: templates.map((t) => ({ id: t.id, name: t.name, from: t.fromTime, to: t.toTime, active: t.active })), duties: duties.filter(({ day }) => days.includes(day)).map((d) => presentDuty(ctx, d, open)), people,
    // Why somebody is away is between them and the shift leader.
    leave: leave.map((l) => ({ id: l.id, userId: l.userId, userName: l.userName, fromDay: l.fromDay, toDay: l.toDay, reason: mayPlan || l.userId === userId ? l.reason : null })),
    halfHours: halfHours.map((one) => ({ ...one, at: iso(one.at) })), uncovered: halfHours.filter(({ staffed }) => staffed === 0).map(({ at }) => iso(at)), alarms: alarms.map(({ halfHour, raisedAt }) => ({ halfHour: iso(halfHour), raisedAt: iso(raisedAt) })),
    basis: { source: 'tickets', weeks, handleSeconds: staffing.handleSeconds, share: staffing.share, withinSeconds: staffing.withinSeconds, placeholder: rules.staffing?.placeholder ?? rules.staffing === undefined },
    notes: notes.map((n) => presentNote(ctx, n, duties)), swaps: swaps.filter((s) => mayPlan || s.askerId === userId || s.askedId === userId).map((s) => presentSwap(ctx, s)), mayPlan,
  }
}
