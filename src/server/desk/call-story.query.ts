import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

export type StoryEvent = { type: string; occurredAt: number; facts: Record<string, string | number | boolean> | null }
/** What the record has of one call, as it happened. */
export async function storyOf(db: Db, centerId: string, callId: string): Promise<StoryEvent[]> {
  const { rows } = await sql<StoryEvent>`select type, occurred_at, facts from event where center_id = ${centerId} and subject_id = ${callId} and subject_kind = 'call' order by id`.execute(db)
  return rows
}
