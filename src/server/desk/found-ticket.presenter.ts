import type { FoundTicket } from '#contract/desk.ts'
import { light } from '#domain/calendar/light.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { iso } from '#server/ticket/clock.presenter.ts'
import { NO_DUE } from '#server/ticket/ticket.rows.ts'
import type { FoundRow } from './found-tickets.sql.ts'

const nameOf = (list: readonly { code: string; name: string }[], code: string | null): string | undefined => list.find((one) => one.code === code)?.name ?? code ?? undefined

export function presentFound(row: FoundRow, rules: CenterRules, now: number): FoundTicket {
  const hasDue = row.dueAt !== null && row.dueAt < NO_DUE
  return {
    id: row.id, number: row.number, title: row.title, status: row.status, displayParts: row.display.map((part) => ({ who: part.who, state: part.state, unitId: part.unitId ?? null })),
    kindName: nameOf(rules.kinds, row.kind) ?? '', categoryName: nameOf(rules.categories, row.categoryCode) ?? null, place: nameOf(rules.areas, row.areaCode) ?? '',
    acceptedAt: iso(row.acceptedAt), dueAt: hasDue ? iso(row.dueAt ?? 0) : null, light: lightOf(row, hasDue, rules.light.yellowShare, now), personTimes: row.contactCount,
  }
}

function lightOf({ status, startedAt, dueAt }: FoundRow, hasDue: boolean, yellowShare: number, now: number): FoundTicket['light'] {
  if (status === 'closed' || status === 'archived') return 'done'
  if (status === 'suspended' || status === 'merged') return 'paused'
  if (!hasDue) return 'calm'
  return light({ clock: 'answer', rule: '', startedAt: startedAt ?? now, dueAt: dueAt ?? now, pauses: [], extensions: [] }, now, yellowShare)
}
