/** A rule over a stretch of history, a slice at a time: between two slices it tells how far it is, and may be stopped. */
import { personTimesOver } from '#domain/supervision/person-times.ts'
import { DAY, HOUR } from '#domain/calendar/local-day.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { dueBy, dueTable, type DueTable } from '#domain/calendar/due-table.ts'
import { ENDS, restOf } from '#domain/supervision/by-time.ts'
import { replayClocks, replayedBy, replayRest, replayTicket, STEPS, type Hit, type Stretch } from '#domain/supervision/replay.ts'
import { setOffBy } from '#domain/supervision/trigger-events.ts'
import type { Db } from '#platform/database.ts'
import { eventsBetween, eventsOfMany, gapsBetween, type Narrowed, type Span } from '#platform/event-story.ts'
import { idAt } from '#platform/ids.ts'
import { happeningOf } from './story.query.ts'
import { clocksBetween, contactsOfKeys, runningOf, spokenOften } from './dry-run.query.ts'

export type Step = { done: number; total: number; lookedAt: number; hits: Hit[] }
type History = { db: Db; centerId: string; trigger: Trigger; stretch: Stretch; calendar: WorkCalendar }

/** Tickets this much older than the stretch may still fire in it. */
const LOOKED_BACK_MS = 60 * DAY
const SLICE_MS = 6 * HOUR
const KEYS_A_SLICE = 500
const NOTHING = new Uint8Array(10)
/** The smallest id of that moment. */
const bound = (at: number): string => idAt(Math.max(0, Math.floor(at)), NOTHING)

export function replayHistory(history: History): AsyncGenerator<Step> {
  return history.trigger.when === 'person_times' ? overContacts(history) : overTickets(history)
}

/** What was read of a slice; looked at only when called, so that the next one can be on its way meanwhile. */
type Read = () => Slice
type Slice = { lookedAt: number; hits: (Hit & { occasion?: string })[] }

async function* overTickets(history: History): AsyncGenerator<Step> {
  const { stretch, trigger } = history
  const from = stretch.from - LOOKED_BACK_MS
  const total = Math.ceil((stretch.until - from) / SLICE_MS)
  const reader = readerOf(history)
  const read = (slice: number): Promise<Read> => {
    const reading = reader({ from: bound(from + slice * SLICE_MS), upTo: bound(Math.min(stretch.until, from + (slice + 1) * SLICE_MS)) })
    // Heard when its turn comes; until then it must not end the process as nobody's rejection.
    reading.catch(() => undefined)
    return reading
  }
  const told = new Set<string>()
  for (let done = 1, next = read(0); done <= total; done += 1) {
    const look = await next
    // One ahead and no more: memory holds two slices.
    if (done < total) next = read(done)
    const { lookedAt, hits } = look()
    // An order over several tickets is told of on each of them.
    yield { done, total, lookedAt, hits: trigger.when === 'unsolved_order' ? hits.filter(({ occasion = '' }) => !told.has(occasion) && told.add(occasion)) : hits }
  }
}

function readerOf(history: History): (span: Span) => Promise<Read> {
  switch (history.trigger.when) {
    case 'overdue': return (span) => readClocks(history, span)
    case 'no_step': {
      const table = dueTable(restOf(history.trigger), history.calendar, history.stretch)
      return (span) => readRests(history, span, table)
    }
    default: return (span) => readStories(history, span)
  }
}

const on = (ticketId: string) => (hit: Omit<Hit, 'ticketIds'>): Hit => ({ ...hit, ticketIds: [ticketId] })

async function readClocks({ db, centerId, trigger, stretch, calendar }: History, span: Span): Promise<Read> {
  const rows = await clocksBetween(db, centerId, { ...span, clock: trigger.clock })
  return () => ({ lookedAt: new Set(rows.map(({ ticketId }) => ticketId)).size, hits: rows.flatMap((row) => replayClocks(trigger, runningOf(row), stretch, calendar).map(on(row.ticketId))) })
}

async function readRests({ db, centerId, trigger, stretch, calendar }: History, span: Span, table: DueTable): Promise<Read> {
  const rows = await gapsBetween(db, centerId, span, { types: STEPS, after: 'assignment.signed', over: ENDS, since: stretch.from, until: stretch.until, ...table })
  const endOf = (since: number) => dueBy(table, since, restOf(trigger), calendar)
  return () => ({
    lookedAt: new Set(rows.map(({ subjectId }) => subjectId)).size,
    hits: rows.flatMap(({ subjectId, nextAt, ...step }) => replayRest({ ...step, nextAt: nextAt ?? undefined }, endOf, stretch).map(on(subjectId))),
  })
}

async function readStories({ db, centerId, trigger, stretch }: History, span: Span): Promise<Read> {
  const types = replayedBy(trigger)
  const found = await eventsBetween(db, centerId, span, { types, ...narrowed(trigger) })
  const events = trigger.when === 'bounced' ? await eventsOfMany(db, centerId, [...new Set(found.filter(({ type }) => setOffBy('bounced').includes(type)).map(({ subjectId }) => subjectId))], types) : found
  return () => {
    const stories = Map.groupBy(events.filter(({ at }) => at < stretch.until), ({ subjectId }) => subjectId)
    return { lookedAt: stories.size, hits: [...stories].flatMap(([ticketId, story]) => replayTicket(trigger, story.map(happeningOf), stretch).map(on(ticketId))) }
  }
}

/** What the database can turn away, so that a month of a big city is not carried over. */
function narrowed({ when, categories }: Trigger): Pick<Narrowed, 'narrow'> {
  switch (when) {
    case 'unsolved': return { narrow: { of: setOffBy(when), key: 'solved', is: 'not_solved' } }
    case 'dissatisfied_reasonable': return { narrow: { of: setOffBy(when), key: 'reasonable', is: 'true' } }
    case 'bounced': return { narrow: { of: ['assignment.made'], key: 'dispatch', not: '1' } }
    case 'sensitive': return { narrow: { of: ['ticket.registered', 'ticket.amended'], categories: categories ?? [] } }
    default: return {}
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
