/** 回访次序: the first line of the plan that applies ranks a case; equals by deadline, then by id. */
import { HOUR } from '../calendar/local-day.ts'
import type { Instant } from '../calendar/work-calendar.ts'
import type { RevisitPriority, RevisitScript } from '../profile/revisit-plan.ts'
import type { DemandClass } from '../profile/rules.ts'
import type { Party, Urgency } from '../ticket/ticket.ts'

export type QueuedCase = { ticketId: string; dueAt: Instant; rehandleCount: number; urgeCount: number; persons: number; party: Party; urgency: Urgency }

const APPLIES: Record<RevisitPriority['when'], (one: QueuedCase, line: RevisitPriority, now: Instant) => boolean> = {
  expiring: ({ dueAt }, { withinHours = 0 }, now) => dueAt <= now + withinHours * HOUR,
  rehandled: ({ rehandleCount }) => rehandleCount > 0,
  urged: ({ urgeCount }, { atLeast = 1 }) => urgeCount >= atLeast,
  group: ({ persons }, { atLeast = 2 }) => persons >= atLeast,
  enterprise: ({ party }) => party === 'enterprise',
  urgent: ({ urgency }) => urgency !== 'normal',
}

/** -1: nothing ranks it */
const rankOf = (one: QueuedCase, lines: readonly RevisitPriority[], now: Instant): number => lines.findIndex((line) => APPLIES[line.when](one, line, now))

export function inCallOrder<T extends QueuedCase>(cases: readonly T[], lines: readonly RevisitPriority[], now: Instant): (T & { priority: RevisitPriority | undefined })[] {
  const ranked = cases.map((one) => ({ one, rank: rankOf(one, lines, now) }))
  const place = (rank: number) => (rank < 0 ? lines.length : rank)
  return ranked.toSorted((a, b) => place(a.rank) - place(b.rank) || a.one.dueAt - b.one.dueAt || (a.one.ticketId < b.one.ticketId ? -1 : 1))
    .map(({ one, rank }) => ({ ...one, priority: lines[rank] }))
}

type Asked = { class: DemandClass; kind: string; party: Party; sampled: boolean }
/** What is read aloud; undefined: the plan has no words for it. */
export function scriptFor(scripts: readonly RevisitScript[], asked: Asked): RevisitScript | undefined {
  return scripts.find(({ when = {} }) => (when.sampled ?? false) === asked.sampled
    && (when.classes?.includes(asked.class) ?? true) && (when.kinds?.includes(asked.kind) ?? true) && (when.parties?.includes(asked.party) ?? true))
}
