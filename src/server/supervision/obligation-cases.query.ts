/** 覆盖率 is counted here and nowhere typed in. A case belongs to the period it opened in. */
import { sql, type Selectable } from 'kysely'
import type { Obligation } from '#domain/profile/supervision.ts'
import type { CaseState } from '#domain/supervision/obligation.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { StoredCase } from './obligation-case.store.ts'
import type { ObligationExemptionTable } from './obligation.tables.ts'

/** `from` included, `to` not */
export type CasePeriod = { centerId: string; from: number; to: number; now: number }
export type CaseFilter = CasePeriod & { code?: string | undefined; state?: CaseState | 'asked' | 'overdue' | undefined; after?: readonly [at: string, id: string] | undefined; limit: number }
export type CoverageRow = { code: string; name: string; base: Obligation['base']; duty: Obligation['duty']; all: number; discharged: number; open: number; exempted: number; withdrawn: number; unreached: number; overdue: number }

export async function coverageRows(db: Db, { centerId, from, to, now }: CasePeriod): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`select code, max(name) as name, max(base) as base, max(duty) as duty, count(*)::int as "all",
      count(*) filter (where state = 'discharged')::int as discharged, count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'exempted')::int as exempted,
      count(*) filter (where state = 'withdrawn')::int as withdrawn, count(*) filter (where state = 'open' and unreached_at is not null)::int as unreached,
      count(*) filter (where state = 'open' and due_at < ${toDate(now)})::int as overdue
    from obligation_case where center_id = ${centerId} and opened_at >= ${toDate(from)} and opened_at < ${toDate(to)} group by code order by code`.execute(db)
  return rows
}

export type ListedCase = StoredCase & { number: string; title: string; leadUnitId: string | null }
/** The longest waiting first. */
export async function listCases(db: Db | Tx, { centerId, from, to, now, code, state, after, limit }: CaseFilter): Promise<ListedCase[]> {
  return listed(db).where('c.centerId', '=', centerId).where('c.openedAt', '>=', sqlTime(from)).where('c.openedAt', '<', sqlTime(to))
    .$if(code !== undefined, (q) => q.where('c.code', '=', code ?? ''))
    .$if(state === 'overdue', (q) => q.where('c.state', '=', 'open').where('c.dueAt', '<', sqlTime(now)))
    .$if(state === 'asked', (q) => q.where('c.state', '=', 'open').where((eb) => eb.exists(eb.selectFrom('obligationExemption as x').select('x.id').whereRef('x.centerId', '=', 'c.centerId').whereRef('x.caseId', '=', 'c.id').where('x.state', '=', 'asked'))))
    .$if(state !== undefined && state !== 'overdue' && state !== 'asked', (q) => q.where('c.state', '=', state as CaseState))
    .$if(after !== undefined, (q) => q.where(sql<boolean>`(c.opened_at, c.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('c.openedAt').orderBy('c.id').limit(limit).execute()
}

export const listedCase = (db: Db | Tx, centerId: string, id: string): Promise<ListedCase> => listed(db).where('c.centerId', '=', centerId).where('c.id', '=', id).executeTakeFirstOrThrow()

const listed = (db: Db | Tx) => db.selectFrom('obligationCase as c').innerJoin('ticket as t', (join) => join.onRef('t.centerId', '=', 'c.centerId').onRef('t.id', '=', 'c.ticketId')).selectAll('c').select(['t.number', 't.listTitle as title'])
  .select((eb) => eb.selectFrom('assignment as a').select('a.unitId').whereRef('a.centerId', '=', 'c.centerId').whereRef('a.ticketId', '=', 'c.ticketId').where('a.role', '=', 'lead').orderBy('a.id', 'desc').limit(1).as('leadUnitId'))
const sqlTime = (at: number) => sql<number>`${toDate(at)}::timestamptz`

export type Exemption = Selectable<ObligationExemptionTable>
/** Of these cases, granted or waiting; the refused ones stay on the record. */
export async function exemptionsOf(db: Db | Tx, centerId: string, caseIds: readonly string[]): Promise<Map<string, Exemption>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db.selectFrom('obligationExemption').selectAll().where('centerId', '=', centerId).where('state', 'in', ['asked', 'granted']).where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`).execute()
  return new Map(rows.map((row) => [row.caseId, row]))
}

/** Who an id is; the system and imports have no row. */
export async function namesOf(db: Db | Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = ids.filter((id): id is string => id !== null && /^[0-9a-f-]{36}$/.test(id))
  if (people.length === 0) return new Map()
  const rows = await db.selectFrom('appUser').select(['id', 'name']).where(sql<boolean>`id = any(${people}::uuid[])`).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
