import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import type { JudgementMove, JudgementState } from '#domain/revisit/judgement.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import { Refusal } from '#platform/refusal.ts'
import type { RevisitJudgementStepTable, RevisitJudgementTable } from './revisit.tables.ts'

export type Judgement = Selectable<RevisitJudgementTable>
export type JudgementStep = Selectable<RevisitJudgementStepTable>
export type JudgementKey = { ticketId: string; round: number }

/** A round is judged once: whoever opens it again finds it there. */
export const openJudgement = (tx: Tx, row: Insertable<RevisitJudgementTable>): Promise<void> =>
  send(tx, tx.insertInto('revisitJudgement').values(row).onConflict((c) => c.doNothing()))

/** @throws Refusal not_found */
export async function lockJudgement(tx: Tx, centerId: string, { ticketId, round }: JudgementKey): Promise<Judgement> {
  const row = await tx.selectFrom('revisitJudgement').selectAll().where('centerId', '=', centerId).where('ticketId', '=', ticketId).where('round', '=', round).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export const saveJudgement = (tx: Tx, before: Judgement, change: Updateable<RevisitJudgementTable>): Promise<Judgement> =>
  tx.updateTable('revisitJudgement').set({ ...change, version: before.version + 1 })
    .where('centerId', '=', before.centerId).where('ticketId', '=', before.ticketId).where('round', '=', before.round).returningAll().executeTakeFirstOrThrow()

type NewStep = { what: JudgementMove; reasonable?: boolean | null; reason?: string; words?: string }
/** One for each version, so the version numbers it. */
export const addStep = (tx: Tx, ctx: Context, judgement: Judgement, { what, reasonable, reason, words }: NewStep): Promise<void> =>
  send(tx, tx.insertInto('revisitJudgementStep').values({
    centerId: judgement.centerId, ticketId: judgement.ticketId, round: judgement.round, step: judgement.version, what, reasonable: reasonable ?? null, reason: reason ?? null,
    wordsSealed: words === undefined ? null : ctx.keys.seal(words), byId: ctx.actor.id, byName: ctx.actor.name, at: toDate(ctx.now),
  }))

export const judgementsOf = (db: Db | Tx, centerId: string, ticketId: string): Promise<Judgement[]> =>
  db.selectFrom('revisitJudgement').selectAll().where('centerId', '=', centerId).where('ticketId', '=', ticketId).orderBy('round').execute()

type Asked = { states: readonly JudgementState[]; after?: { at: string; ticketId: string } | undefined; limit: number; oldestFirst: boolean }
/** A unit sees those about its own handling. */
export function listJudgements(db: Db, actor: Actor, { states, after, limit, oldestFirst }: Asked): Promise<Judgement[]> {
  const order = oldestFirst ? 'asc' as const : 'desc' as const
  return db.selectFrom('revisitJudgement').selectAll().where('centerId', '=', actor.centerId).where('state', 'in', states)
    .$if(!seesWholeCenter(actor), (q) => q.where('unitId', '=', actor.unitId))
    .$if(after !== undefined, (q) => q.where(oldestFirst
      ? sql<boolean>`(opened_at, ticket_id) > (${after?.at ?? ''}::timestamptz, ${after?.ticketId ?? ''}::uuid)`
      : sql<boolean>`(opened_at, ticket_id) < (${after?.at ?? ''}::timestamptz, ${after?.ticketId ?? ''}::uuid)`))
    .orderBy('openedAt', order).orderBy('ticketId', order).limit(limit).execute()
}

export async function stepsOf(db: Db | Tx, centerId: string, judgements: readonly JudgementKey[]): Promise<JudgementStep[]> {
  if (judgements.length === 0) return []
  return db.selectFrom('revisitJudgementStep').selectAll().where('centerId', '=', centerId).where(sql<boolean>`ticket_id = any(${judgements.map((j) => j.ticketId)}::uuid[])`)
    .orderBy('ticketId').orderBy('round').orderBy('step').execute()
}

/** 申诉期满: whose windows have passed. */
export const windowsOver = (db: Db, centerId: string, now: number, limit: number): Promise<JudgementKey[]> =>
  db.selectFrom('revisitJudgement').select(['ticketId', 'round']).where('centerId', '=', centerId).where('state', '=', 'judged').where(sql<boolean>`appeal_until < ${toDate(now)}`).limit(limit).execute()
