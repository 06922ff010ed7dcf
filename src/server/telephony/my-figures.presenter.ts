/** 我的话务: my numbers of today beside the median of whoever took calls; nobody's rank. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { callChoices, myFigures } from '#contract/call-figures.ts'
import { DAY, dayStart, localDay } from '#domain/calendar/local-day.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { agentFigures, medianFigures, NOTHING } from './agent-figures.ts'
import { agentRows, seatTimes } from './agent-figures.query.ts'
import { figureSource } from './figure-source.ts'
import { seatsOf } from './seat.store.ts'

/** With fewer a median would be somebody. */
const ENOUGH_PEOPLE = 3

export async function presentMyFigures(ctx: Context, config: Config['telephony']): Promise<ReplyOf<typeof myFigures>> {
  const { db, now, actor: { centerId, id: me } } = ctx
  const { rules } = await currentRules(db, centerId)
  const source = figureSource(config)
  const start = dayStart(localDay(now, rules), rules)
  const [rows, times] = await Promise.all([agentRows(db, { centerId, source }, start, start + DAY), seatTimes(db, centerId, source === 'simulated', start, start + DAY)])
  const ofUser = Map.groupBy(times, ({ userId }) => userId)
  const all = rows.filter(({ answered }) => answered > 0).map((row) => agentFigures(row, ofUser.get(row.agentId) ?? []))
  return { source, mine: agentFigures(rows.find(({ agentId }) => agentId === me) ?? NOTHING, ofUser.get(me) ?? []), median: all.length < ENOUGH_PEOPLE ? null : medianFigures(all), people: all.length }
}

export async function presentChoices(ctx: Context, config: Config['telephony']): Promise<ReplyOf<typeof callChoices>> {
  const { db, actor: { centerId } } = ctx
  const [{ rules }, seats] = await Promise.all([currentRules(db, centerId), seatsOf(db, centerId)])
  const telephony = filledTelephony(rules.telephony)
  const names = await userNames(db, seats.map(({ userId }) => userId))
  return {
    source: figureSource(config), lines: lineRules(rules.lines, telephony).map(({ code, name }) => ({ code, name })), queues: telephony.queues.map(({ code, name }) => ({ code, name })),
    agents: Array.from(names, ([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
  }
}
