/** A rule over a stretch of history, a slice at a time: between two slices it tells how far it is, and may be stopped. */
import { personTimesOver } from '#domain/supervision/person-times.ts'
import { DAY, HOUR } from '#domain/calendar/local-day.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { leastWallMs, NO_STEP_AFTER } from '#domain/supervision/by-time.ts'
import { replayClocks, replayedBy, replayRest, replayTicket, STEPS, type Hit, type Stretch } from '#domain/supervision/replay.ts'
import { setOffBy } from '#domain/supervision/trigger-events.ts'
import type { Db } from '#platform/database.ts'
import { eventsBetween, eventsOfMany, gapsBetween, type Narrowed, type Span } from '#platform/event-story.ts'
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

async function* overTickets(history: History): AsyncGenerator<Step> {
  const { stretch, trigger } = history
  const from = stretch.from - LOOKED_BACK_MS
  const total = Math.ceil((stretch.until - from) / SLICE_MS)
  const read = trigger.when === 'overdue' ? clocksOf : trigger.when === 'no_step' ? restsOf : storiesOf
  const told = new Set<string>()
  for (let done = 0; done < total; done += 1) {
    const { lookedAt, hits } = await read(history, { from: bound(from + done * SLICE_MS), upTo: bound(Math.min(stretch.until, from + (done + 1) * SLICE_MS)) })
    // An order over several tickets is told of on each of them.
    yield { done: done + 1, total, lookedAt, hits: trigger.when === 'unsolved_order' ? hits.filter(({ occasion = '' }) => !told.has(occasion) && told.add(occasion)) : hits }
  }
}

type Slice = { lookedAt: number; hits: (Hit & { occasion?: string })[] }

async function clocksOf({ db, centerId, trigger, stretch, calendar }: History, span: Span): Promise<Slice> {
  const rows = await clocksBetween(db, centerId, { ...span, share: trigger.share ?? 1, until: stretch.until })
  return { lookedAt: rows.length, hits: rows.flatMap(({ ticketId, clocks }) => replayClocks(trigger, clocks, stretch, calendar).map((hit) => ({ ...hit, ticketIds: [ticketId] }))) }
}

async function restsOf({ db, centerId, trigger, stretch, calendar }: History, span: Span): Promise<Slice> {
  const rows = await gapsBetween(db, centerId, span, { types: STEPS, after: 'assignment.signed', leastMs: leastWallMs(trigger.after ?? NO_STEP_AFTER), until: stretch.until })
  return { lookedAt: rows.length, hits: rows.flatMap(({ subjectId, nextAt, ...step }) => replayRest(trigger, { ...step, nextAt: nextAt ?? undefined }, stretch, calendar).map((hit) => ({ ...hit, ticketIds: [subjectId] }))) }
}

async function storiesOf({ db, centerId, trigger, stretch }: History, span: Span): Promise<Slice> {
  const types = replayedBy(trigger)
  const found = await eventsBetween(db, centerId, span, { types, ...narrowed(trigger) })
  const events = trigger.when === 'bounced' ? await eventsOfMany(db, centerId, [...new Set(found.filter(({ type }) => setOffBy('bounced').includes(type)).map(({ subjectId }) => subjectId))], types) : found
  const stories = Map.groupBy(events.filter(({ at }) => at < stretch.until), ({ subjectId }) => subjectId)
  return { lookedAt: stories.size, hits: [...stories].flatMap(([ticketId, story]) => replayTicket(trigger, story.map(happeningOf), stretch).map((hit) => ({ ...hit, ticketIds: [ticketId] }))) }
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
