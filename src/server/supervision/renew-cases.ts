/** 义务件 anew out of the record: all events of the ticket are folded, so it does not matter which of them set it off, nor how often. */
import { addAmount } from '#domain/calendar/add-amount.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { foldCases } from '#domain/supervision/fold-cases.ts'
import { CASE_EVENTS, type ObligationCase } from '#domain/supervision/obligation.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { eventsOf } from '#platform/event-story.ts'
import { workCalendarOf } from '#server/calendar/work-calendar.ts'
import { rulesOf } from '#server/profile/profile.store.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { lockCases, replaceCases, ruleVersionOf, type CaseRow } from './obligation-case.store.ts'

export async function renewCases(tx: Tx, ctx: Context, ticketId: string): Promise<void> {
  const { centerId } = ctx.actor
  await lockCases(tx, centerId, ticketId)
  const version = await ruleVersionOf(tx, centerId, ticketId)
  if (version === undefined) return
  const rules = await rulesOf(tx, centerId, version)
  if (rules.obligations.length === 0) return
  const events = await eventsOf(tx, centerId, ticketId, CASE_EVENTS)
  const cases = foldCases(ticketId, rules.obligations, events.map(({ facts, ...event }) => ({ ...event, facts: facts ?? {} })))
  await replaceCases(tx, centerId, ticketId, await rowsOf(tx, ctx, ticketId, rules, cases))
}

async function rowsOf(tx: Tx, ctx: Context, ticketId: string, rules: CenterRules, cases: readonly ObligationCase[]): Promise<CaseRow[]> {
  const { centerId } = ctx.actor
  const limited = cases.some(({ code }) => limitOf(rules, code))
  const calendar = limited ? await workCalendarOf(ctx, tx, { centerId, utcOffsetMinutes: rules.utcOffsetMinutes, hours: rules.workingHours }) : undefined
  const { byId } = await unitTree(tx)
  return cases.map((one): CaseRow => {
    const { id, code, name, base, duty, key, round, state, ground, unitPath, unitId, unreached, discharge, exemption, withdrawal } = one
    const limit = limitOf(rules, code)
    return {
      centerId, ticketId, id, code, name, base, duty, key, round, state, openedAt: toDate(ground.at), dueAt: limit && calendar ? toDate(addAmount(ground.at, limit, calendar)) : null, groundEventId: ground.eventId, unitPath: unitPath ?? byId.get(unitId ?? '')?.path ?? null,
      unreachedAt: unreached ? toDate(unreached.at) : null, unreachedEventId: unreached?.eventId ?? null,
      dischargedAt: discharge ? toDate(discharge.at) : null, dischargedEventId: discharge?.eventId ?? null, dischargedBy: discharge?.by ?? null, dischargedHow: discharge?.how ?? null, orderId: discharge?.orderId ?? null,
      exemptedAt: exemption ? toDate(exemption.at) : null, exemptedEventId: exemption?.eventId ?? null, exemptedBy: exemption?.by ?? null,
      withdrawnAt: withdrawal ? toDate(withdrawal.at) : null, withdrawnEventId: withdrawal?.eventId ?? null,
    }
  })
}

const limitOf = (rules: CenterRules, code: string) => rules.obligations.find((one) => one.code === code)?.limit
