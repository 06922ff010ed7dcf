/** 调度: an incident, the units called to it, what each was told and when it moved. Plain data; every change goes through a move. */
import type { Instant } from '../calendar/work-calendar.ts'

export const INCIDENT_STATES = ['open', 'closed'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]
/** 叫应 → 出动 → 到场 → 报告: only forward. */
export const UNIT_STEPS = ['called', 'acknowledged', 'under_way', 'on_site', 'reported'] as const
export type UnitStep = (typeof UNIT_STEPS)[number]
export type NextStep = Exclude<UnitStep, 'called'>

export type Stamp = { at: Instant; by: string }
export type CalledUnit = {
  unitId: string; unitName: string; unitPath: string; task: string; state: UnitStep
  calledAt: Instant; ackDueAt: Instant; ackOverdueAt?: Instant
  steps: Partial<Record<NextStep, Stamp>>; report?: string; releasedAt?: Instant
}
export type Command = {
  id: string; unitId: string; unitName: string; text: string; givenAt: Instant; givenBy: string; ackDueAt: Instant
  ack?: Stamp; overdueAt?: Instant; done?: Stamp; result?: string; /** its unit was released */ withdrawnAt?: Instant
}
export type LogEntry = { id: string; at: Instant; by: string; unitName: string; text: string; /** live picture: a link to where it is shown */ url?: string }
export type Incident = {
  id: string; centerId: string; version: number; state: IncidentState; title: string; level: string; place: string; areaCode?: string
  ticketIds: string[]; openedAt: Instant; openedBy: string; units: CalledUnit[]; commands: Command[]; log: LogEntry[]
  summary?: string; closedAt?: Instant; closedBy?: string
}
export type IncidentEvent = { type: string; unitPath?: string; facts?: Record<string, string | number | boolean>; body?: Record<string, unknown> }
export type IncidentChange = { incident: Incident; events: IncidentEvent[] }

export const atWork = (incident: Incident): CalledUnit[] => incident.units.filter(({ releasedAt }) => releasedAt === undefined)
export const unitOf = (incident: Incident, unitId: string): CalledUnit | undefined => atWork(incident).find((unit) => unit.unitId === unitId)
export const stepsLeft = ({ state }: CalledUnit): NextStep[] => UNIT_STEPS.slice(UNIT_STEPS.indexOf(state) + 1) as NextStep[]

const waitsForUnit = (unit: CalledUnit): boolean => unit.state === 'called' && unit.ackOverdueAt === undefined
const waitsForCommand = (command: Command): boolean => command.ack === undefined && command.overdueAt === undefined && command.withdrawnAt === undefined
/** When the timer must look again. */
export function nextDueAt(incident: Incident): Instant | undefined {
  if (incident.state === 'closed') return undefined
  const dues = [...atWork(incident).filter(waitsForUnit).map(({ ackDueAt }) => ackDueAt), ...incident.commands.filter(waitsForCommand).map(({ ackDueAt }) => ackDueAt)]
  return dues.length === 0 ? undefined : Math.min(...dues)
}

/** 逾时未应答, each said once. */
export function markDue(incident: Incident, now: Instant): IncidentChange {
  const units = atWork(incident).filter((unit) => waitsForUnit(unit) && unit.ackDueAt < now)
  const commands = incident.commands.filter((command) => waitsForCommand(command) && command.ackDueAt < now)
  return {
    incident: {
      ...incident, units: incident.units.map((unit) => (units.includes(unit) ? { ...unit, ackOverdueAt: now } : unit)),
      commands: incident.commands.map((command) => (commands.includes(command) ? { ...command, overdueAt: now } : command)),
    },
    events: [
      ...units.map((unit): IncidentEvent => ({ type: 'incident.call_overdue', unitPath: unit.unitPath, facts: { unitId: unit.unitId }, body: { unit: unit.unitName } })),
      ...commands.map((command): IncidentEvent => ({ type: 'incident.command_overdue', unitPath: incident.units.find(({ unitId }) => unitId === command.unitId)?.unitPath, facts: { unitId: command.unitId, commandId: command.id }, body: { unit: command.unitName } })),
    ],
  }
}
