/** What each move makes of an incident: a pure function of incident, input and facts. */
import type { Instant } from '../calendar/work-calendar.ts'
import { Refused } from '../refused.ts'
import { atWork, stepsLeft, unitOf, UNIT_STEPS, type CalledUnit, type Command, type Incident, type IncidentChange, type IncidentEvent, type NextStep, type Stamp } from './incident.ts'

export type IncidentFacts = { now: Instant; by: string; unit: { id: string; name: string; path: string } | undefined; newId: () => string; ackDueAt: Instant }
export type Called = { id: string; name: string; path: string; task: string }

const refuse = (code: string, details: Record<string, unknown> = {}): never => { throw new Refused(code, details) }
const changed = (incident: Incident, ...events: IncidentEvent[]): IncidentChange => ({ incident, events })
const stamp = ({ now, by }: IncidentFacts): Stamp => ({ at: now, by })
const own = (incident: Incident, facts: IncidentFacts): CalledUnit => unitOf(incident, facts.unit?.id ?? '') ?? refuse('forbidden')

export function openIncident(given: Pick<Incident, 'id' | 'centerId' | 'title' | 'level' | 'place' | 'areaCode' | 'ticketIds'>, facts: IncidentFacts, units: readonly Called[]): IncidentChange {
  const born: Incident = { ...given, version: 1, state: 'open', openedAt: facts.now, openedBy: facts.by, units: [], commands: [], log: [] }
  const called = call(born, facts, units)
  return { incident: called.incident, events: [{ type: 'incident.opened', facts: { level: given.level, tickets: given.ticketIds.length, units: units.length }, body: { title: given.title } }, ...called.events] }
}

/** 叫应: several at once; each has its own limit to say that it heard. */
export function call(incident: Incident, facts: IncidentFacts, units: readonly Called[]): IncidentChange {
  const twice = units.find((unit, at) => unitOf(incident, unit.id) || units.findIndex(({ id }) => id === unit.id) !== at)
  if (twice) refuse('incident_unit_twice', { unit: twice.name })
  const called = units.map(({ id, name, path, task }): CalledUnit => ({ unitId: id, unitName: name, unitPath: path, task, state: 'called', calledAt: facts.now, ackDueAt: facts.ackDueAt, steps: {} }))
  return changed({ ...incident, units: [...incident.units, ...called] },
    ...called.map((unit): IncidentEvent => ({ type: 'incident.unit_called', unitPath: unit.unitPath, facts: { unitId: unit.unitId, ackDueAt: new Date(unit.ackDueAt).toISOString() }, body: { unit: unit.unitName, task: unit.task } })))
}

/** One tap. The second of two people of a unit is told who was first and when. */
export function step(incident: Incident, facts: IncidentFacts, to: NextStep, report?: string): IncidentChange {
  const unit = own(incident, facts)
  if (!stepsLeft(unit).includes(to)) refuse('incident_step_taken', { step: to, by: unit.steps[to]?.by ?? '', at: new Date(unit.steps[to]?.at ?? unit.calledAt).toISOString() })
  if (to === 'reported' && !report) refuse('incident_report_missing')
  const after: CalledUnit = { ...unit, state: to, steps: { ...unit.steps, [to]: stamp(facts) }, ...(report && { report }) }
  const counted: Record<string, string | number | boolean> = { unitId: unit.unitId, minutes: Math.floor((facts.now - unit.calledAt) / 60_000) }
  if (unit.state === 'called') counted['onTime'] = facts.now <= unit.ackDueAt
  return changed({ ...incident, units: incident.units.map((one) => (one === unit ? after : one)) },
    { type: `incident.${to}`, unitPath: unit.unitPath, facts: counted, body: { unit: unit.unitName, report } })
}

export function release(incident: Incident, facts: IncidentFacts, unitId: string, reason: string): IncidentChange {
  const unit = unitOf(incident, unitId) ?? refuse('incident_unit_unknown')
  return changed({ ...incident, units: incident.units.map((one) => (one === unit ? { ...one, releasedAt: facts.now } : one)), commands: incident.commands.map((one) => (one.unitId === unitId && !one.done ? { ...one, withdrawnAt: facts.now } : one)) },
    { type: 'incident.unit_released', unitPath: unit.unitPath, facts: { unitId }, body: { unit: unit.unitName, reason } })
}

export function command(incident: Incident, facts: IncidentFacts, { unitIds, text }: { unitIds: readonly string[]; text: string }): IncidentChange {
  const given = unitIds.map((id): Command => {
    const unit = unitOf(incident, id) ?? refuse('incident_unit_unknown')
    return { id: facts.newId(), unitId: id, unitName: unit.unitName, text, givenAt: facts.now, givenBy: facts.by, ackDueAt: facts.ackDueAt }
  })
  return changed({ ...incident, commands: [...incident.commands, ...given] },
    ...given.map((one): IncidentEvent => ({ type: 'incident.command_given', unitPath: unitOf(incident, one.unitId)?.unitPath, facts: { unitId: one.unitId, commandId: one.id }, body: { unit: one.unitName, text } })))
}

const ownCommand = (incident: Incident, facts: IncidentFacts, id: string): Command => {
  const found = incident.commands.find((one) => one.id === id) ?? refuse('incident_command_unknown')
  return found.unitId === facts.unit?.id ? found : refuse('forbidden')
}
const putCommand = (incident: Incident, command_: Command): Incident => ({ ...incident, commands: incident.commands.map((one) => (one.id === command_.id ? command_ : one)) })

export function acknowledge(incident: Incident, facts: IncidentFacts, commandId: string): IncidentChange {
  const one = ownCommand(incident, facts, commandId)
  if (one.ack) refuse('incident_step_taken', { step: 'acknowledged', by: one.ack.by, at: new Date(one.ack.at).toISOString() })
  return changed(putCommand(incident, { ...one, ack: stamp(facts) }), { type: 'incident.command_acknowledged', unitPath: facts.unit?.path, facts: { unitId: one.unitId, commandId, onTime: facts.now <= one.ackDueAt } })
}
export function done(incident: Incident, facts: IncidentFacts, commandId: string, result: string): IncidentChange {
  const one = ownCommand(incident, facts, commandId)
  if (one.done) refuse('incident_step_taken', { step: 'done', by: one.done.by, at: new Date(one.done.at).toISOString() })
  return changed(putCommand(incident, { ...one, ack: one.ack ?? stamp(facts), done: stamp(facts), result }), { type: 'incident.command_done', unitPath: facts.unit?.path, facts: { unitId: one.unitId, commandId }, body: { result } })
}

export function writeLog(incident: Incident, facts: IncidentFacts, { text, url }: { text: string; url?: string }): IncidentChange {
  const entry = { id: facts.newId(), at: facts.now, by: facts.by, unitName: facts.unit?.name ?? '', text, ...(url && { url }) }
  return changed({ ...incident, log: [...incident.log, entry] }, { type: 'incident.logged', unitPath: facts.unit?.path, facts: { picture: url !== undefined }, body: { text } })
}

/** Nobody is left out there: each unit has reported or was released. */
export function closeIncident(incident: Incident, facts: IncidentFacts, summary: string): IncidentChange {
  const out = atWork(incident).filter(({ state }) => state !== UNIT_STEPS.at(-1))
  if (out.length > 0) refuse('incident_units_out', { units: out.map(({ unitName }) => unitName).join('、') })
  return changed({ ...incident, state: 'closed', summary, closedAt: facts.now, closedBy: facts.by }, { type: 'incident.closed', facts: { units: incident.units.length, minutes: Math.floor((facts.now - incident.openedAt) / 60_000) }, body: { summary } })
}
