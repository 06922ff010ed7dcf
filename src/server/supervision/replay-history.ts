/** A rule over a stretch of history, a slice at a time: between two slices it tells how far it is, and may be stopped. */
import { personTimesOver } from '#domain/supervision/person-times.ts'
import type { Happening } from '#domain/supervision/happening.ts'
import { DAY, HOUR } from '#domain/calendar/local-day.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { replayClocks, replayedBy, replayTicket, type Hit, type Stretch } from '#domain/supervision/replay.ts'
import type { Db } from '#platform/database.ts'
import { eventsBetween } from '#platform/event-story.ts'
import { idAt } from '#platform/ids.ts'
import { happeningOf } from './story.query.ts'
import { clocksBetween, contactsOfKeys, spokenOften } from './dry-run.query.ts'

export type Step = { done: number; total: number; lookedAt: number; hits: Hit[] }
type History = { db: Db; centerId: string; trigger: Trigger; stretch: Stretch; calendar: WorkCalendar }

/** Tickets this much older than the stretch may still fire in it. */
const LOOKED_BACK_MS = 60 * DAY
const SLICE_MS = 12 * HOUR
const KEYS_A_SLICE = 500
const NOTHING = new Uint8Array(10)
/** The smallest id of that moment. */
const bound = (at: number): string => idAt(Math.max(0, Math.floor(at)), NOTHING)

export function replayHistory(history: History): AsyncGenerator<Step> {
  return history.trigger.when === 'person_times' ? overContacts(history) : overTickets(history)
}

async function* overTickets({ db, centerId, trigger, stretch, calendar }: History): AsyncGenerator<Step> {
  const from = stretch.from - LOOKED_BACK_MS
  const total = Math.ceil((stretch.until - from) / SLICE_MS)
  const orders = new Set<string>()
  for (let done = 0; done < total; done += 1) {
    const slice = { from: bound(from + done * SLICE_MS), upTo: bound(Math.min(stretch.until, from + (done + 1) * SLICE_MS)) }
    if (trigger.when === 'overdue') {
      const rows = await clocksBetween(db, centerId, slice)
      const hits = rows.flatMap(({ ticketId, clocks }) => replayClocks(trigger, clocks, stretch, calendar).map((hit) => ({ ...hit, ticketIds: [ticketId] })))
      yield { done: done + 1, total, lookedAt: new Set(rows.map(({ ticketId }) => ticketId)).size, hits }
      continue
    }
    const events = await eventsBetween(db, centerId, { ...slice, types: replayedBy(trigger) })
    const stories = new Map<string, Happening[]>()
    for (const event of events) {
      const own = stories.get(event.subjectId)
      if (own) own.push(happeningOf(event))
      else stories.set(event.subjectId, [happeningOf(event)])
    }
    const hits = [...stories].flatMap(([ticketId, story]) => replayTicket(trigger, story.filter(({ at }) => at < stretch.until), stretch, calendar).map((hit): Hit & { occasion?: string } => ({ ...hit, ticketIds: [ticketId] })))
    yield { done: done + 1, total, lookedAt: stories.size, hits: trigger.when === 'unsolved_order' ? hits.filter(({ occasion }) => !orders.has(occasion!) && orders.add(occasion!)) : hits }
  }
}

async function* overContacts({ db, centerId, trigger, stretch }: History): AsyncGenerator<Step> {
  const { from, until } = stretch
  // Without a window all that was ever said counts.
  const since = trigger.windowDays ? from - 2 * trigger.windowDays * DAY : 0
  const asked = { about: trigger.about ?? 'matter', atLeast: trigger.threshold ?? 1, since, until } as const
  const keys = await spokenOften(db, centerId, { ...asked, from })
  const total = Math.max(1, Math.ceil(keys.length / KEYS_A_SLICE))
  for (let done = 0; done < total; done += 1) {
    const slice = keys.slice(done * KEYS_A_SLICE, (done + 1) * KEYS_A_SLICE)
    const contacts = slice.length === 0 ? [] : await contactsOfKeys(db, centerId, slice, asked)
    const hits = [...Map.groupBy(contacts, ({ key }) => key).values()].flatMap((own) => personTimesOver(trigger, own).filter(({ at }) => at >= from && at < until)
      .map((fired): Hit => ({ at: fired.at, why: fired.why, ticketIds: [...new Set(fired.contacts.map(({ ticketId }) => ticketId))] })))
    yield { done: done + 1, total, lookedAt: slice.length, hits }
  }
}
