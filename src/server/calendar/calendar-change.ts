/** What the three changes of the calendar have in common: who may, whose days, and the record of it. */
import type { LocalDay } from '#domain/calendar/work-calendar.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { SHARED } from './calendar.store.ts'

/** shared: all centres of the installation; center: the signed-in user's own. */
export const CALENDAR_SCOPES = ['shared', 'center'] as const
export type CalendarScope = (typeof CALENDAR_SCOPES)[number]

export function requireCalendarAdministrator(ctx: Context): void {
  if (ctx.actor.kind !== 'system' && !ctx.actor.roles.includes('system_admin')) throw new Refusal('forbidden')
}

export const keyOf = (ctx: Context, scope: CalendarScope): string => (scope === 'shared' ? SHARED : ctx.actor.centerId)

/** 日历变更: `from` and `to` tell the recomputation which deadlines may move. */
export async function recordCalendarChange(
  tx: Tx, ctx: Context, change: { how: 'set' | 'clear' | 'import'; scope: CalendarScope; days: readonly LocalDay[]; from?: LocalDay; to?: LocalDay; body: unknown },
): Promise<void> {
  const days = [...change.days].sort()
  const from = change.from ?? days[0]
  const to = change.to ?? days.at(-1)
  if (from === undefined || to === undefined) return
  await recordEvents(tx, ctx, [{
    type: 'calendar.changed',
    subject: { kind: 'calendar', id: newId() },
    dimensions: { facts: { how: change.how, scope: change.scope, from, to, days: days.length } },
    body: change.body,
  }])
}
