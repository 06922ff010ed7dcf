/** Seats: who sits where, with which telephone and skills. */
import { sql } from 'kysely'
import type { AcdAgent } from '#domain/telephony/acd.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import './telephony.tables.ts'

export type Seat = { userId: string; ext: string; agent: AcdAgent | undefined }

export async function seatsOf(db: Db | Tx, centerId: string): Promise<Seat[]> {
  const rows = await db.selectFrom('telephonySeat').select(['userId', 'ext', 'body']).where('centerId', '=', centerId).orderBy('userId').execute()
  return rows.map(({ userId, ext, body }) => ({ userId, ext, agent: (body ?? undefined) as unknown as AcdAgent | undefined }))
}

export async function seatOf(db: Db, centerId: string, userId: string): Promise<Seat | undefined> {
  const row = await db.selectFrom('telephonySeat').select(['ext', 'body']).where('centerId', '=', centerId).where('userId', '=', userId).executeTakeFirst()
  return row && { userId, ext: row.ext, agent: (row.body ?? undefined) as unknown as AcdAgent | undefined }
}

/** The telephone of this person, given at the first sign-on and kept. */
export async function extFor(tx: Tx, centerId: string, userId: string, now: number): Promise<string> {
  const { rows } = await sql<{ ext: string }>`insert into telephony_seat (center_id, user_id, ext, state, since) values (${centerId}, ${userId}, nextval('telephony_ext')::text, 'off', ${toDate(now)})
    on conflict (center_id, user_id) do update set ext = telephony_seat.ext returning ext`.execute(tx)
  return rows[0]!.ext
}

export async function saveAgents(tx: Tx, centerId: string, agents: readonly AcdAgent[]): Promise<void> {
  if (agents.length === 0) return
  const rows = agents.map((agent) => ({ id: agent.id, body: agent, state: agent.state, since: new Date(agent.since).toISOString() }))
  await send(tx, sql`update telephony_seat s set body = r.body, state = r.state, since = r.since from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, body json, state text, since timestamptz)
    where s.center_id = ${centerId} and s.user_id = r.id and s.user_id = any(${agents.map(({ id }) => id)}::uuid[])`.compile(tx))
}

export async function skillsOf(db: Db | Tx, centerId: string, userId: string): Promise<Record<string, number>> {
  const rows = await db.selectFrom('telephonySkill').select(['skill', 'level']).where('centerId', '=', centerId).where('userId', '=', userId).execute()
  return Object.fromEntries(rows.map(({ skill, level }) => [skill, level]))
}

/** Telephones by person. */
export async function extsOf(db: Db, centerId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('telephonySeat').select(['userId', 'ext']).where('centerId', '=', centerId).execute()
  return new Map(rows.map(({ userId, ext }) => [userId, ext]))
}

/** Everybody's, by person. */
export async function allSkills(db: Db, centerId: string): Promise<ReadonlyMap<string, Record<string, number>>> {
  const rows = await db.selectFrom('telephonySkill').select(['userId', 'skill', 'level']).where('centerId', '=', centerId).execute()
  const byUser = new Map<string, Record<string, number>>()
  for (const { userId, skill, level } of rows) byUser.set(userId, { ...byUser.get(userId), [skill]: level })
  return byUser
}

export async function saveSkills(tx: Tx, centerId: string, userId: string, skills: Readonly<Record<string, number>>): Promise<void> {
  await tx.deleteFrom('telephonySkill').where('centerId', '=', centerId).where('userId', '=', userId).execute()
  const rows = Object.entries(skills).map(([skill, level]) => ({ centerId, userId, skill, level }))
  if (rows.length > 0) await tx.insertInto('telephonySkill').values(rows).execute()
}
