/** 选单位, 排计划, 日历导出. */
import { listSessions, proposeSessions, sessionsCalendar } from '#contract/leader-day.ts'
import { dayAfter, dayStart, localDay } from '#domain/calendar/local-day.ts'
import { calendarText } from '#domain/leader-day/calendar-text.ts'
import { propose } from '#domain/leader-day/choose.ts'
import { planGaps } from '#domain/leader-day/plan.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { maySeeSession } from './change-session.ts'
import { demandsByCategory, demandsByUnit } from './demand-figures.query.ts'
import { presentSession } from './leader-day.presenter.ts'
import { countsOf, peopleWith } from './session-list.query.ts'
import { sessionsBetween, type Session } from './session.store.ts'

/** More than a screen can plan. */
const MOST_DAYS = 400
const DAY = 86_400_000

export function sessionPlanRoutes(door: Door): void {
  mount(door, listSessions, async (ctx, { query }) => {
    const { centerId, roles } = ctx.actor
    const { rules } = await currentRules(ctx.db, centerId)
    const [from, to] = bounded(query)
    const mayPlan = roles.includes('leader_office')
    const leaderDays = rules.leaderDays ?? []
    // A week or month is judged whole, also where only part of it is looked at.
    const all = await sessionsBetween(ctx.db, centerId, dayAfter(from, -31), dayAfter(to, 31))
    const counts = await countsOf(ctx.db, centerId, all.map(({ id }) => id), localDay(ctx.now, rules))
    const seen = all.filter((one) => maySeeSession(ctx.actor, one, counts.get(one.id)?.taskPaths)).filter(({ day }) => day >= from && day <= to)
    const calendar = await calendarOf(ctx, ctx.db, rules)
    const today = localDay(ctx.now, rules)
    const gaps = planGaps(leaderDays, all.map(({ ruleCode, day, state }) => ({ ruleCode, day, cancelled: state === 'cancelled' })), from, to, (day) => day >= today && (calendar.dayFact(day)?.working ?? false))
    return {
      items: seen.map((one) => presentSession(ctx, one, counts.get(one.id), rules)), mayPlan,
      gaps: gaps.flatMap((gap) => {
        const rule = leaderDays.find(({ code }) => code === gap.ruleCode)
        return rule && rule.every !== 'plan' ? [{ ...gap, ruleName: rule.name, who: rule.who, every: rule.every }] : []
      }),
      rules: leaderDays.map(({ code, name, who, every, units }) => ({ code, name, who, every, units: units ?? null })),
      leaders: mayPlan ? await peopleWith(ctx.db, centerId, ['leader']) : [], agents: mayPlan ? await peopleWith(ctx.db, centerId, ['agent', 'shift_leader']) : [],
    }
  })
  mount(door, proposeSessions, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const [from, to] = bounded(query)
    const [begins, ends] = [dayStart(from, rules), dayStart(dayAfter(to), rules)]
    const beforeFrom = dayAfter(from, -Math.round((ends - begins) / DAY))
    const periods = { beforeFrom: dayStart(beforeFrom, rules), from: begins, to: ends }
    const [units, categories] = await Promise.all([demandsByUnit(ctx.db, ctx.actor.centerId, periods), demandsByCategory(ctx.db, ctx.actor.centerId, periods, query.unitId)])
    const nameOf = (code: string) => rules.categories.find((category) => category.code === code)?.name ?? code
    return { from, to, beforeFrom, units: propose(units).slice(0, 50), categories: propose(categories).slice(0, 50).map((one) => ({ ...one, name: nameOf(one.code) })), choose: rules.leaderDays?.find((rule) => rule.units !== undefined)?.units ?? null }
  })
  mountRaw(door, sessionsCalendar, async (ctx, { query }, { reply }) => {
    const [from, to] = bounded(query)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const sessions = (await sessionsBetween(ctx.db, ctx.actor.centerId, from, to)).filter((one) => maySeeSession(ctx.actor, one))
    return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="leader-days.ics"').send(calendarText(rules.name, sessions.map((one) => eventOf(ctx, one))))
  })
}

const bounded = ({ from, to }: { from: string; to: string }): [string, string] => [from, to > dayAfter(from, MOST_DAYS) ? dayAfter(from, MOST_DAYS) : to]
const eventOf = ({ actor }: Context, s: Session) => ({
  uid: `${s.id}@${actor.centerId}.leader-days`, stamp: s.changedAt, start: s.startsAt, end: s.endsAt, sequence: s.sequence, summary: [s.leaderName, s.unitName, s.scope].filter(Boolean).join(' · '),
  location: s.seat ?? undefined, description: s.announcement ?? undefined, cancelled: s.state === 'cancelled',
})
