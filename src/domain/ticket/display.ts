/** 显示状态, composed: "市级: 已转办; A局: 待签收; B区: 办理中". Computed at each save and stored; codes here, words on screens. */
import type { Ticket } from './ticket.ts'

export type DisplayPart = { unitId?: string; who: string; state: string }

export function displayParts(ticket: Ticket): DisplayPart[] {
  const units = ticket.assignments
    .filter((a) => a.status !== 'returned' && a.status !== 'quit')
    .map((a) => ({ unitId: a.unitId, who: a.unitName, state: a.application ? `${a.application.type}_applied` : a.status }))
  return [{ who: 'center', state: ticket.status }, ...units]
}
