/** 研判成效: figures of a period, each with the very rows it counts. Deferring is no discussion of the matter. */
import type { PanelState, Resolution } from './panel-life.ts'

export type HeldRow = { meetingId: string; panelId: string; title: string; resolution: Resolution; state: PanelState; dueOn: string | null }
export type PanelFigures = Record<'meetings' | 'discussed' | 'assigned' | 'sentBack' | 'onLedger' | 'notOurs' | 'fedBack' | 'overdue', string[]>

/** @param meetings ids of meetings closed in the period; @param rows what they decided; a matter that comes up twice is one matter, counted under its last resolution */
export function panelFigures(meetings: readonly string[], rows: readonly HeldRow[], today: string): PanelFigures {
  const last = new Map<string, HeldRow>()
  for (const row of rows) if (row.resolution !== 'defer') last.set(row.panelId, row)
  const all = [...last.values()]
  const of = (keep: (row: HeldRow) => boolean) => all.filter(keep).map(({ panelId }) => panelId)
  return {
    meetings: [...meetings], discussed: of(() => true), assigned: of(({ resolution }) => resolution === 'assign'), sentBack: of(({ resolution }) => resolution === 'send_back'),
    onLedger: of(({ resolution }) => resolution === 'ledger'), notOurs: of(({ resolution }) => resolution === 'not_ours'),
    fedBack: of(({ resolution, state }) => resolution === 'assign' && state === 'fed_back'),
    overdue: of(({ resolution, state, dueOn }) => resolution === 'assign' && state === 'assigned' && dueOn !== null && dueOn < today),
  }
}
