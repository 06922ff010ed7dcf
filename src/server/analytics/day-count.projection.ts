/** 日计数: one pass over a batch of events, at most three statements whatever its size. */
import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { projection } from '#platform/follower.ts'
import { send } from '#platform/pipelining.ts'
import { rulesOf } from '#server/profile/profile.store.ts'
import { countedOf, type Counted, type Step } from './counted.ts'
import './analytics.tables.ts'

/** Events of no rule version: days as in the whole country. */
const CHINA_MINUTES = 480

export const dayCount = projection({
  name: 'day count', types: 'all', tables: ['day_count', 'total_count', 'day_ticket'],
  async apply(tx, events) {
    const counted: { event: EventHeader; of: Counted }[] = []
    for (const event of events) {
      const of = countedOf(event, await offsetOf(tx, event))
      if (of) counted.push({ event, of })
    }
    const fresh = await insertTickets(tx, counted)
    const days = new Map<string, number>()
    const totals = new Map<string, number>()
    for (const { event, of } of counted) {
      const counts = !of.ticket || fresh.delete(`${of.ticket.measure} ${of.day} ${event.subjectId}`)
      for (const step of counts ? of.steps : []) {
        add(days, [event.centerId, step.measure, step.dimension, step.code, of.day], step)
        add(totals, [event.centerId, step.measure, step.dimension, step.code], step)
      }
      for (const step of of.standing) add(totals, [event.centerId, step.measure, step.dimension, step.code], step)
    }
    if (days.size > 0) await addDays(tx, [...days])
    if (totals.size > 0) await addTotals(tx, [...totals])
  },
})

const add = (sums: Map<string, number>, key: string[], { by }: Step) => {
  const text = JSON.stringify(key)
  sums.set(text, (sums.get(text) ?? 0) + by)
}

/** A version of the rules never changes, so this is as good as being in the event. */
const offsetOf = async (tx: Tx, { centerId, ruleVersion, subjectKind }: EventHeader): Promise<number> =>
  ruleVersion && subjectKind === 'ticket' ? (await rulesOf(tx, centerId, ruleVersion)).utcOffsetMinutes : CHINA_MINUTES

/** @returns keys of the rows that were not there yet */
async function insertTickets(tx: Tx, counted: readonly { event: EventHeader; of: Counted }[]): Promise<Set<string>> {
  const rows = counted.flatMap(({ event, of }) => (of.ticket ? [{ center: event.centerId, id: event.subjectId, day: of.day, ...of.ticket }] : []))
  if (rows.length === 0) return new Set()
  const made = await sql<{ measure: string; day: string; ticketId: string }>`insert into day_ticket (center_id, measure, day, ticket_id, in_time, satisfied)
    select * from unnest(${rows.map((r) => r.center)}::text[], ${rows.map((r) => r.measure)}::text[], ${rows.map((r) => r.day)}::date[], ${rows.map((r) => r.id)}::uuid[],
      ${rows.map((r) => r.inTime ?? null)}::boolean[], ${rows.map((r) => r.satisfied ?? null)}::boolean[])
    on conflict do nothing returning measure, day, ticket_id`.execute(tx)
  return new Set(made.rows.map((r) => `${r.measure} ${r.day} ${r.ticketId}`))
}

async function addDays(tx: Tx, sums: [string, number][]): Promise<void> {
  const keys = sums.map(([key]) => JSON.parse(key) as string[])
  const column = (i: number) => keys.map((key) => key[i] ?? '')
  await send(tx, sql`insert into day_count (center_id, measure, dimension, code, day, count)
    select * from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::text[], ${column(4)}::date[], ${sums.map(([, n]) => n)}::bigint[])
    on conflict (center_id, measure, dimension, code, day) do update set count = day_count.count + excluded.count`.compile(tx))
}

async function addTotals(tx: Tx, sums: [string, number][]): Promise<void> {
  const keys = sums.map(([key]) => JSON.parse(key) as string[])
  const column = (i: number) => keys.map((key) => key[i] ?? '')
  await send(tx, sql`insert into total_count (center_id, measure, dimension, code, count)
    select * from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::text[], ${sums.map(([, n]) => n)}::bigint[])
    on conflict (center_id, measure, dimension, code) do update set count = total_count.count + excluded.count`.compile(tx))
}
