/** Turns of dialogues with the voice assistant, sealed. */
import { sql } from 'kysely'
import type { HandOverWhy, Heard, Said } from '#domain/telephony/assistant.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import './telephony.tables.ts'

export type Turn = { turn: number; at: number; heard: string | null; key: string | null; says: Said['says']; said: string; why: HandOverWhy | null; entryId: string | null }

export async function addTurn(tx: Tx, keys: Keys, { centerId, callId, isSimulated }: { centerId: string; callId: string; isSimulated: boolean }, { turn, at, heard, said }: { turn: number; at: number; heard: Heard; said: Said }): Promise<void> {
  const words = heard !== 'silence' && 'words' in heard ? heard.words : undefined
  await tx.insertInto('telephonyAssistantTurn').values({
    centerId, callId, turn, at: toDate(at), heardSealed: words === undefined ? null : keys.seal(words), key: heard !== 'silence' && 'key' in heard ? heard.key : null,
    says: said.says, saidSealed: keys.seal(said.text), why: said.says === 'hand_over' ? said.why : null, entryId: said.says === 'answer' ? said.entryId : null, isSimulated,
  }).execute()
}

export async function turnsOf(db: Db, keys: Keys, centerId: string, callId: string): Promise<Turn[]> {
  const rows = await db.selectFrom('telephonyAssistantTurn').selectAll().where('centerId', '=', centerId).where('callId', '=', callId).orderBy('turn').execute()
  return rows.map(({ heardSealed, saidSealed, turn, at, key, says, why, entryId }) => ({ turn, at, key, says, why, entryId, heard: heardSealed ? keys.open(heardSealed) : null, said: keys.open(saidSealed) }))
}

/** The caller said that this was all: nobody is to be called back for having hung up. */
export async function wasSatisfied(db: Db | Tx, centerId: string, callId: string): Promise<boolean> {
  return (await db.selectFrom('telephonyAssistantTurn').select('turn').where('centerId', '=', centerId).where('callId', '=', callId).where('says', '=', 'farewell').executeTakeFirst()) !== undefined
}

export type Figures = { dialogues: number; answered: number; satisfied: number; isSimulated: boolean; handedOver: { why: HandOverWhy; count: number }[] }
/** Dialogues begun since then; the simulated ones only where there are no others. */
export async function dialogueFigures(db: Db, centerId: string, since: number): Promise<Figures> {
  const { rows: [row] } = await sql<Omit<Figures, 'handedOver'> & { handedOver: Partial<Record<HandOverWhy, number>> }>`
    with one as (select call_id, bool_or(says = 'answer') as answered, bool_or(says = 'farewell') as satisfied, max(why) as why, is_simulated from telephony_assistant_turn
      where center_id = ${centerId} and at >= ${toDate(since)} group by call_id, is_simulated),
    meant as (select * from one where is_simulated = not exists (select 1 from one where not is_simulated))
    select (select count(*) from meant)::int as dialogues, (select count(*) from meant where answered)::int as answered, (select count(*) from meant where satisfied)::int as satisfied,
      exists (select 1 from meant where is_simulated) as is_simulated, coalesce((select json_object_agg(why, n) from (select why, count(*) as n from meant where why is not null group by why) w), '{}') as handed_over`.execute(db)
  const { handedOver, ...counts } = row!
  return { ...counts, handedOver: Object.entries(handedOver).map(([why, count]) => ({ why: why as HandOverWhy, count })).toSorted((a, b) => b.count - a.count) }
}

export const forgetTurns = async (tx: Db | Tx, centerId: string, months: number, now: number): Promise<void> => {
  await sql`delete from telephony_assistant_turn where center_id = ${centerId} and at < ${toDate(now)}::timestamptz - make_interval(months => ${months})`.execute(tx)
}
