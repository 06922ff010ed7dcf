/** 调度: incidents, the units called to them, commands and their acknowledgement. */
import { z } from 'zod'
import { INCIDENT_STATES, UNIT_STEPS } from '#domain/incident/incident.ts'
import { DESK, INCIDENT_MOVES } from '#domain/incident/rules.ts'
import { OVERSIGHT_ROLES, UNIT_ROLES } from '#domain/people/actor.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'
import { ClockView } from './ticket/view.ts'

const Stamp = z.object({ at: Time, by: z.string() })
const CommandView = z.object({ id: Id, unitId: Id, unit: z.string(), text: z.string(), givenAt: Time, givenBy: z.string(), ackDueAt: Time, ack: Stamp.nullable(), overdueAt: Time.nullable(), done: Stamp.nullable(), result: z.string().nullable(), withdrawn: z.boolean() })
const UnitView = z.object({
  unitId: Id, unit: z.string(), task: z.string(), state: z.enum(UNIT_STEPS), calledAt: Time, ackDueAt: Time, ackOverdueAt: Time.nullable(), releasedAt: Time.nullable(),
  steps: z.object({ acknowledged: Stamp, under_way: Stamp, on_site: Stamp, reported: Stamp }).partial(), report: z.string().nullable(), mine: z.boolean(),
  /** of the unit's own part of the tickets: reach, on site, progress */
  clocks: z.array(ClockView),
})
export const IncidentView = z.object({
  id: Id, version: z.number(), state: z.enum(INCIDENT_STATES), title: z.string(), level: z.object({ code: z.string(), name: z.string(), placeholder: z.boolean() }), place: z.string(), area: z.string().nullable(),
  tickets: z.array(z.object({ id: Id, number: z.string(), title: z.string(), urgency: z.string(), mayOpen: z.boolean() })), openedAt: Time, openedBy: z.string(),
  units: z.array(UnitView), commands: z.array(CommandView), log: z.array(z.object({ id: Id, at: Time, by: z.string(), unit: z.string(), text: z.string(), url: z.string().nullable() })),
  summary: z.string().nullable(), closedAt: Time.nullable(), closedBy: z.string().nullable(), abilities: z.array(z.enum(INCIDENT_MOVES)),
})
export type IncidentView = z.infer<typeof IncidentView>

const readers = [...DESK, ...OVERSIGHT_ROLES, ...UNIT_ROLES] as const
const movers = [...DESK, ...UNIT_ROLES] as const
const Params = z.object({ incidentId: Id })
const Called = z.object({ unitId: Id, task: Text(300) })
export const listIncidents = endpoint('GET', '/api/incidents', { query: z.object({ state: z.enum(INCIDENT_STATES).default('open'), ticketId: Id.optional() }), response: z.object({ items: z.array(IncidentView), mayOpen: z.boolean(), levels: z.array(z.object({ code: z.string(), name: z.string(), placeholder: z.boolean() })) }), access: readers, summary: 'incidents' })
export const getIncident = endpoint('GET', '/api/incidents/:incidentId', { params: Params, response: IncidentView, access: readers, summary: 'one incident' })
export const openIncident = endpoint('POST', '/api/incidents', { body: z.object({ ticketIds: z.array(Id).min(1).max(50), title: Text(120), level: z.string().max(60), place: Text(200), units: z.array(Called).min(1).max(40) }), response: IncidentView, access: DESK, summary: 'open an incident and call units' })

const HttpUrl = z.url({ protocol: /^https?$/ }).max(500)
export const IncidentMoveInput = z.discriminatedUnion('move', [
  z.object({ move: z.literal('call'), units: z.array(Called).min(1).max(40) }),
  z.object({ move: z.literal('release'), unitId: Id, reason: Text(300) }),
  z.object({ move: z.literal('command'), unitIds: z.array(Id).min(1).max(40), text: Text(1000) }),
  z.object({ move: z.literal('log'), text: Text(1000), url: HttpUrl.optional() }),
  z.object({ move: z.literal('step'), to: z.enum(['acknowledged', 'under_way', 'on_site', 'reported']), report: z.string().trim().max(2000).optional() }),
  z.object({ move: z.literal('acknowledge'), commandId: Id }),
  z.object({ move: z.literal('done'), commandId: Id, result: Text(1000) }),
  z.object({ move: z.literal('close'), summary: Text(2000) }),
])
export type IncidentMoveInput = z.infer<typeof IncidentMoveInput>
export const moveIncident = endpoint('POST', '/api/incidents/:incidentId/moves', { params: Params, body: IncidentMoveInput, response: IncidentView, access: movers, summary: 'a move about an incident' })
