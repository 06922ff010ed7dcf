/** Incidents as one reader may see them, with the clocks of each unit's part of the tickets beside them. */
import type { IncidentView } from '#contract/incident.ts'
import { incidentAbilities } from '#domain/incident/rules.ts'
import type { Incident, Stamp } from '#domain/incident/incident.ts'
import { isUnitRole, maySee } from '#domain/ticket/may-move.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { iso, isoOrNull, presentClock } from '#server/ticket/clock.presenter.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'

const SHOWN = ['contact', 'on_site', 'progress']
const stamp = ({ at, by }: Stamp) => ({ at: iso(at), by })

export const presentIncidents = (ctx: Context, incidents: readonly Incident[]): Promise<IncidentView[]> => ctx.transaction(async (tx) => {
  const tickets = await getTickets(tx, ctx.actor.centerId, [...new Set(incidents.flatMap(({ ticketIds }) => ticketIds))])
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const reckoned = new Map<string, Awaited<ReturnType<typeof factsOf>>>()
  for (const ticket of tickets) if (!reckoned.has(ticket.ruleVersion)) reckoned.set(ticket.ruleVersion, await factsOf(ctx, tx, ticket))
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const clocksOf = (own: readonly Ticket[], unitId: string) => own.flatMap((ticket) => {
    const { rules: pinned, calendar } = reckoned.get(ticket.ruleVersion)!
    return ticket.assignments.filter((part) => part.unitId === unitId && part.status !== 'returned' && part.status !== 'quit')
      .flatMap((part) => part.clocks.filter(({ clock }) => SHOWN.includes(clock)).map((clock) => presentClock(clock, pinned, calendar, ctx.now)))
  })
  const isUnit = isUnitRole(ctx.actor)
  // Free text for units: telephone and identity numbers never pass.
  const words = (text: string) => (isUnit ? redact(text, {}, true) : text)
  return incidents.map((one): IncidentView => {
    const own = one.ticketIds.flatMap((id) => byId.get(id) ?? [])
    const level = rules.incidentLevels?.find(({ code }) => code === one.level)
    return {
      id: one.id, version: one.version, state: one.state, title: words(one.title), level: { code: one.level, name: level?.name ?? one.level, placeholder: level?.placeholder ?? false }, place: words(one.place),
      area: rules.areas.find(({ code }) => code === one.areaCode)?.name ?? null, openedAt: iso(one.openedAt), openedBy: one.openedBy,
      tickets: own.map((ticket) => ({ id: ticket.id, number: ticket.number, title: ticket.listTitle, urgency: ticket.urgency, mayOpen: maySee(ctx.actor, ticket) })),
      units: one.units.map((unit) => ({
        unitId: unit.unitId, unit: unit.unitName, task: words(unit.task), state: unit.state, calledAt: iso(unit.calledAt), ackDueAt: iso(unit.ackDueAt), ackOverdueAt: isoOrNull(unit.ackOverdueAt), releasedAt: isoOrNull(unit.releasedAt),
        steps: Object.fromEntries(Object.entries(unit.steps).map(([name, done]) => [name, stamp(done)])), report: unit.report === undefined ? null : words(unit.report),
        mine: isUnit && unit.unitId === ctx.actor.unitId && unit.releasedAt === undefined, clocks: clocksOf(own, unit.unitId),
      })),
      commands: one.commands.map((command) => ({
        id: command.id, unitId: command.unitId, unit: command.unitName, text: words(command.text), givenAt: iso(command.givenAt), givenBy: command.givenBy, ackDueAt: iso(command.ackDueAt),
        ack: command.ack ? stamp(command.ack) : null, overdueAt: isoOrNull(command.overdueAt), done: command.done ? stamp(command.done) : null, result: command.result === undefined ? null : words(command.result), withdrawn: command.withdrawnAt !== undefined,
      })),
      log: one.log.map((entry) => ({ id: entry.id, at: iso(entry.at), by: entry.by, unit: entry.unitName, text: words(entry.text), url: entry.url ?? null })),
      summary: one.summary === undefined ? null : words(one.summary), closedAt: isoOrNull(one.closedAt), closedBy: one.closedBy ?? null, abilities: incidentAbilities(ctx.actor, one),
    }
  })
})
