import type { ReplyOf } from '#contract/endpoint.ts'
import type { LineView, listLines } from '#contract/lines.ts'
import { dayStart, localDay, localTime } from '#domain/calendar/local-day.ts'
import { opensAt, routeOf, stepsFrom, type LocalClock } from '#domain/telephony/line-route.ts'
import type { LineRule } from '#domain/telephony/line.ts'
import { filledTelephony, lineRules, type FilledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { callsByLine, type LineCount } from './lines-today.query.ts'

export async function presentLines(ctx: Context): Promise<ReplyOf<typeof listLines>> {
  const { centerId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId)
  const calendar = await calendarOf(ctx, ctx.db, rules)
  const telephony = filledTelephony(rules.telephony)
  const day = localDay(ctx.now, rules)
  const fact = calendar.dayFact(day)
  const clock: LocalClock = { utcOffsetMinutes: rules.utcOffsetMinutes, isWorkingDay: (one) => calendar.dayFact(one)?.working ?? true }
  const counts = await callsByLine(ctx.db, centerId, dayStart(day, rules))
  const presets = new Set(rules.lines.filter(({ placeholder }) => placeholder).map(({ code }) => code))
  const lines = lineRules(rules.lines, telephony)
  return {
    at: new Date(ctx.now).toISOString(), workingDay: fact?.working ?? true, dayReason: fact?.reason ?? '', hotline: telephony.number, unnumbered: lines.filter(({ number }) => number === '').length,
    unknownToday: counts.find(({ line }) => line === '')?.offered ?? 0,
    lines: lines.filter(({ number }) => number !== '').map((line) => presentLine(line, { now: ctx.now, clock, telephony, count: counts.find((one) => one.line === line.code), isPreset: presets.has(line.code) })),
  }
}

type Around = { now: number; clock: LocalClock; telephony: FilledTelephony; count: LineCount | undefined; isPreset: boolean }
function presentLine(line: LineRule, { now, clock, telephony, count, isPreset }: Around): LineView {
  const route = routeOf(line, { day: localDay(now, clock), time: localTime(now, clock), isWorkingDay: clock.isWorkingDay })
  const opens = opensAt(line, now, clock)
  return {
    code: line.code, name: line.name, number: line.number, merge: line.merge, isPreset, confidential: line.confidential === true, isOpen: route.isOpen, rule: route.rule,
    hours: line.open ? { from: line.open.from, to: line.open.to, workingDays: line.open.workingDays === true } : null, opensAt: opens === undefined ? null : new Date(opens).toISOString(),
    path: stepsFrom(telephony.queues, route.queue).map(({ queue, afterSeconds, longerThan }) => ({ code: queue.code, name: queue.name, afterSeconds: afterSeconds ?? null, longerThan: longerThan ?? null })),
    closedQueueName: telephony.queues.find(({ code }) => code === line.closedQueue)?.name ?? null, replacedBy: line.replacedBy ? { ...line.replacedBy, inForce: route.isReplaced } : null,
    greeting: line.greeting ?? null, script: line.script ?? null, today: { offered: count?.offered ?? 0, answered: count?.answered ?? 0, missed: count?.missed ?? 0 },
  }
}
