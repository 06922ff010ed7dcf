/** One rule for server and screen: who may do what about an incident. */
import { OVERSIGHT_ROLES, UNIT_ROLES, type Actor, type Role } from '../people/actor.ts'
import { unitOf, type Incident, type IncidentState } from './incident.ts'

export const INCIDENT_MOVES = ['call', 'release', 'command', 'log', 'step', 'acknowledge', 'done', 'close'] as const
export type IncidentMove = (typeof INCIDENT_MOVES)[number]
type Side = 'desk' | 'unit'
export const INCIDENT_RULES: Record<IncidentMove, { from: readonly IncidentState[]; sides: readonly Side[] }> = {
  call: { from: ['open'], sides: ['desk'] },
  release: { from: ['open'], sides: ['desk'] },
  command: { from: ['open'], sides: ['desk'] },
  log: { from: ['open'], sides: ['desk', 'unit'] },
  step: { from: ['open'], sides: ['unit'] },
  acknowledge: { from: ['open'], sides: ['unit'] },
  done: { from: ['open'], sides: ['unit'] },
  close: { from: ['open'], sides: ['desk'] },
}
export const DESK: readonly Role[] = ['dispatcher', 'shift_leader']
const READERS: readonly Role[] = [...DESK, ...OVERSIGHT_ROLES]
const has = (actor: Actor, roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role))

export const isDesk = (actor: Actor): boolean => has(actor, DESK)
/** A unit sees what it was called to, until it is released. */
export const maySeeIncident = (actor: Actor, incident: Incident): boolean =>
  actor.centerId === incident.centerId && (has(actor, READERS) || (has(actor, UNIT_ROLES) && unitOf(incident, actor.unitId) !== undefined))

export type WhyNotIncident = 'not_found' | 'forbidden' | 'incident_closed'
export function whyNotIncident(actor: Actor, incident: Incident, move: IncidentMove): WhyNotIncident | undefined {
  if (!maySeeIncident(actor, incident)) return 'not_found'
  const { from, sides } = INCIDENT_RULES[move]
  const on = { desk: isDesk(actor), unit: has(actor, UNIT_ROLES) && unitOf(incident, actor.unitId) !== undefined }
  if (!sides.some((side) => on[side])) return 'forbidden'
  return from.includes(incident.state) ? undefined : 'incident_closed'
}
export const incidentAbilities = (actor: Actor, incident: Incident): IncidentMove[] => INCIDENT_MOVES.filter((move) => !whyNotIncident(actor, incident, move))
