/** 人次触发: from the so-manieth person-time on, once; again only when what it led to is over, or the window has passed, and as many have come since. */
import { DAY } from '../calendar/local-day.ts'
import type { Instant } from '../calendar/work-calendar.ts'
import type { Contact } from '../matter/contacts.ts'
import type { Trigger } from '../profile/supervision.ts'
import { inOrder, type Firing } from './happening.ts'

/** The last firing of this rule for this subject. `at`: its last person-time; `endedAt`: its clue was dropped or its order finished. */
export type Fired = { round: number; at: Instant; endedAt?: Instant }

export function personTimesFired(trigger: Trigger, contacts: readonly Contact[], last?: Fired): (Firing & { contacts: Contact[] }) | undefined {
  const of = trigger.threshold ?? 1
  const windowMs = trigger.windowDays ? trigger.windowDays * DAY : Infinity
  const since = last ? (last.endedAt ?? last.at) : -Infinity
  // Under way: only when the window has gone by does it fire beside it.
  const notBefore = last && last.endedAt === undefined ? last.at + windowMs : -Infinity
  const open = inOrder(contacts).filter(({ at }) => at > since)
  const end = open.findIndex((one, i) => i >= of - 1 && one.at - open[i - of + 1]!.at <= windowMs && one.at >= notBefore)
  if (end < 0) return undefined
  const first = trigger.windowDays ? end - of + 1 : 0
  const within = open.slice(first, end + 1)
  return {
    occasion: `round:${(last?.round ?? 0) + 1}`, at: within.at(-1)!.at, contacts: within, events: within.map(({ id }) => id),
    why: {
      count: within.length, of, ...(trigger.windowDays ? { windowDays: trigger.windowDays } : {}),
      tickets: new Set(within.map(({ ticketId }) => ticketId)).size, from: within[0]!.at, to: within.at(-1)!.at,
    },
  }
}

/** Every firing over a whole history, as if nothing that it led to had ended. */
export function personTimesOver(trigger: Trigger, contacts: readonly Contact[]): (Firing & { contacts: Contact[] })[] {
  const fired: (Firing & { contacts: Contact[] })[] = []
  for (let last: Fired | undefined; ;) {
    const next = personTimesFired(trigger, contacts, last)
    if (!next) return fired
    fired.push(next)
    last = { round: fired.length, at: next.at }
  }
}
