/** 批示台账: what this viewer follows, by where it stands. */
import { sql } from 'kysely'
import type { INSTRUCTION_LISTS } from '#contract/instructions.ts'
import { readsAllInstructions } from '#domain/supervision/instruction.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { ownersOf, type StoredInstruction } from './instruction.store.ts'
import './instruction.tables.ts'

type Asked = { list: (typeof INSTRUCTION_LISTS)[number]; ticketId?: string | undefined; after?: string | undefined; limit: number }

/** A leader the own ones, a unit those it owns, the office and supervision all. */
const mine = ({ actor }: Context) => (readsAllInstructions(actor) ? sql<boolean>`true`
  : sql<boolean>`(leader_id = ${actor.id} or exists (select from instruction_unit u where u.center_id = i.center_id and u.instruction_id = i.id and u.unit_id::text = ${actor.unitId}))`)
const WHERE = {
  answered: () => sql<boolean>`i.state = 'answered'`, waiting: () => sql<boolean>`i.state = 'given'`, closed: () => sql<boolean>`i.state = 'closed'`, all: () => sql<boolean>`true`,
  overdue: (now: number) => sql<boolean>`i.state = 'given' and i.due_at < ${toDate(now)}`,
}

/** Open ones by date, what is closed newest first. */
export async function listInstructions(ctx: Context, { list, ticketId, after, limit }: Asked): Promise<StoredInstruction[]> {
  const { db, actor, now } = ctx
  const rows = await db.selectFrom('instruction as i').selectAll('i').where('i.centerId', '=', actor.centerId).where(mine(ctx)).where(WHERE[list](now))
    .$if(ticketId !== undefined, (q) => q.where('i.ticketId', '=', ticketId ?? '')).$if(after !== undefined, (q) => q.where('i.id', '<', after ?? ''))
    .orderBy('i.id', 'desc').limit(limit).execute()
  const owners = await ownersOf(db, actor.centerId, rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, units: owners.get(row.id) ?? [] }))
}

export async function instructionCounts(ctx: Context): Promise<{ waiting: number; answered: number; overdue: number; closed: number }> {
  const { rows } = await sql<{ waiting: number; answered: number; overdue: number; closed: number }>`select count(*) filter (where state = 'given')::int as waiting, count(*) filter (where state = 'answered')::int as answered,
      count(*) filter (where state = 'closed')::int as closed, count(*) filter (where state = 'given' and due_at < ${toDate(ctx.now)})::int as overdue
    from instruction i where center_id = ${ctx.actor.centerId} and ${mine(ctx)}`.execute(ctx.db)
  return rows[0]!
}

export const leadersOf = ({ db, actor }: Context): Promise<{ id: string; name: string }[]> =>
  db.selectFrom('appUser').select(['id', 'name']).where('centerId', '=', actor.centerId).where('active', '=', true).where(sql<boolean>`'leader' = any(roles)`).orderBy('name').execute()
