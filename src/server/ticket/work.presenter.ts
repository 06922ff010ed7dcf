import type { WorkItemView } from '#contract/work.ts'
import { light } from '#domain/calendar/light.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { iso, isoOrNull } from './clock.presenter.ts'
import { NO_DUE } from './ticket.rows.ts'
import type { WorkRow } from './work.query.ts'

const nameOf = (list: readonly { code: string; name: string }[], code: string | null) => list.find((x) => x.code === code)?.name ?? code ?? ''

export function presentWork(row: WorkRow, rules: CenterRules, now: number): WorkItemView {
  const hasDue = row.dueAt < NO_DUE
  const clock = { clock: 'answer', rule: '', startedAt: row.startedAt ?? now, dueAt: row.dueAt, pauses: [], extensions: [] } as const
  return {
    ticketId: row.ticketId, assignmentId: row.unitId || row.kind.startsWith('decide_') ? row.assignmentId : null, kind: row.kind, number: row.number, title: row.title,
    place: nameOf(rules.areas, row.areaCode), nextActor: row.unitName ?? '', dueAt: hasDue ? iso(row.dueAt) : null, startedAt: isoOrNull(row.startedAt ?? undefined),
    light: hasDue ? light({ ...clock, pauses: [], extensions: [] }, now, rules.light.yellowShare) : 'calm', urgency: row.urgency, channel: row.channel,
    kindName: nameOf(rules.kinds, row.demandKind), role: row.role, urgeCount: row.urgeCount, personTimes: row.contactCount,
    claimedBy: row.claimedBy && (row.claimedUntil ?? 0) > now ? { id: row.claimedBy, name: row.claimedName ?? '' } : null,
  }
}
