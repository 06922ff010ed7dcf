/** The generator's ledger against what stands on the record: every call, its end, and how often each step was told. */
import { sql } from 'kysely'
import { connect } from '#platform/database.ts'
import type { Entry } from './exchange-ledger.ts'

type Db = ReturnType<typeof connect>['db']
type Stored = { id: string; state: string; cause: string | null; endedBy: string | null; rating: number | null; recordings: number; types: string[] }
export type Audit = { offered: number; lost: number; doubled: number; otherwise: number; wronged: Record<string, number>; examples: string[] }

const ENDS = ['call.ended', 'call.abandoned', 'call.refused_closed', 'call.refused_blocked']

export async function auditCalls(db: Db, centerId: string, entries: readonly Entry[], since: number): Promise<Audit> {
  const { rows } = await sql<Stored>`select c.id, c.state, c.body->>'cause' as cause, c.body->>'endedBy' as ended_by, (c.body->>'rating')::int as rating,
      (select count(*)::int from telephony_recording r where r.center_id = c.center_id and r.call_id = c.id) as recordings,
      (select coalesce(array_agg(e.type), '{}') from event e where e.center_id = c.center_id and e.subject_kind = 'call' and e.subject_id = c.id) as types
    from telephony_call c where c.center_id = ${centerId} and c.offered_at >= ${new Date(since).toISOString()}::timestamptz`.execute(db)
  const stored = new Map(rows.map((row) => [row.id, row]))
  const audit: Audit = { offered: entries.length, lost: 0, doubled: 0, otherwise: 0, wronged: {}, examples: [] }
  const note = (kind: 'lost' | 'doubled' | 'otherwise', why: string, entry?: Entry) => {
    audit[kind] += 1
    audit.wronged[`${kind}: ${why}`] = (audit.wronged[`${kind}: ${why}`] ?? 0) + 1
    if (audit.examples.length < 5) audit.examples.push(`${kind}: ${why} ${JSON.stringify(entry ?? {})}`)
  }
  for (const entry of entries) {
    const row = stored.get(entry.callId ?? '')
    stored.delete(entry.callId ?? '')
    if (entry.callId === undefined) { note('lost', 'the switch never marked it', entry); continue }
    if (!row) { note('lost', 'marked, but not stored', entry); continue }
    const count = (...types: string[]) => row.types.filter((type) => types.includes(type)).length
    if (row.state !== 'ended') note('lost', `never ended, left ${row.state}`, entry)
    for (const type of ['call.offered', 'call.queued', 'call.ringing', 'call.answered']) if (count(type) > 1) note('doubled', `${type} ${count(type)} times`, entry)
    if (count(...ENDS) > 1) note('doubled', `ended ${count(...ENDS)} times`, entry)
    if (entry.rungAt.length > 1) note('doubled', `rung ${entry.rungAt.length} times`, entry)
    if (row.recordings > 1 || entry.recordings > 1) note('doubled', `recorded ${row.recordings} times`, entry)
    const is = `${count('call.answered') > 0 ? 'talked' : 'unanswered'}, ${row.cause ?? ''} by ${row.endedBy ?? ''}${row.rating === null ? '' : `, rated ${row.rating}`}, recordings ${row.recordings}`
    const should = entry.plan === 'gives up' ? 'unanswered, abandoned by caller, recordings 0' : entry.plan === 'agent ends' ? 'talked, normal by agent, rated 5, recordings 1' : 'talked, normal by caller, recordings 1'
    if (row.state === 'ended' && is !== should) note('otherwise', `should be ${should}; is ${is}`, entry)
  }
  for (const row of stored.values()) note('doubled', `on the record, of no caller (${row.state})`)
  return audit
}

/** Seats that hold a call nobody is in any more. */
export async function stuckSeats(db: Db, centerId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from telephony_seat where center_id = ${centerId} and body->>'callId' is not null`.execute(db)
  return rows[0]!.n
}
