/** Signs where each centre's chain stands. Who later re-seals or shortens the chain cannot make the heads that were kept outside. */
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { addHead, headText, newestHead, type Head } from './head-files.ts'
import type { HeadSigner } from './head-signer.ts'
import { chainTail, sealedCenters } from './sealer.ts'

export type HeadStore = { dir: string; signer: HeadSigner }

const OFFSET_MS = 8 * 3_600_000

/** One head for every centre that moved on since its last one. @throws Error when a chain no longer meets its newest signed head */
export async function signHeads(db: Db, store: HeadStore, now: number): Promise<Head[]> {
  const heads: Head[] = []
  for (const centerId of await sealedCenters(db)) {
    const tail = await durableTail(db, centerId)
    const head = await db.transaction().execute((tx) => signHead(tx, store, { centerId, tail, now }))
    if (head) heads.push(head)
  }
  return heads
}

type Tail = Awaited<ReturnType<typeof chainTail>>

/** The sealer does not wait for the disk. This commit does, and takes along what it saw: a head must never vouch for links a crash can take back. */
const durableTail = (db: Db, centerId: string): Promise<Tail> => db.transaction().execute(async (tx) => {
  const tail = await chainTail(tx, centerId)
  await sql`insert into cursor (center_id, name, position) values (${centerId}, 'heads', ${tail.position})
    on conflict (center_id, name) do update set position = excluded.position`.execute(tx)
  return tail
})

async function signHead(tx: Tx, { dir, signer }: HeadStore, { centerId, tail, now }: { centerId: string; tail: Tail; now: number }): Promise<Head | undefined> {
  const lock = await sql`select 1 from cursor where center_id = ${centerId} and name = 'heads' for update skip locked`.execute(tx)
  if (lock.rows.length === 0) return undefined

  const newest = newestHead(dir, centerId)
  if (newest) await requireMeets(tx, newest)
  if (tail.position <= (newest?.position ?? 0)) return undefined

  const unsigned = { centerId, position: tail.position, link: tail.link.toString('hex'), signedAt: new Date(now).toISOString() }
  const day = new Date(now + OFFSET_MS).toISOString().slice(0, 10)
  const head = { ...unsigned, day, keyId: signer.keyId, signature: signer.sign(headText(unsigned)) }
  // The file comes first: it is what the verifier trusts. A crash in between leaves a row to add next time.
  addHead(dir, head)
  await insertHeads(tx, newest ? [newest, head] : [head])
  return head
}

async function requireMeets(tx: Tx, head: Head): Promise<void> {
  const row = await tx.selectFrom('eventChain').select('link').where('centerId', '=', head.centerId)
    .where('position', '=', head.position).executeTakeFirst()
  if (row?.link.toString('hex') !== head.link) {
    throw new Error(`The chain of ${head.centerId} no longer meets the head signed at ${head.signedAt} (position ${head.position}); nothing is signed over it.`)
  }
}

async function insertHeads(tx: Tx, heads: Head[]): Promise<void> {
  await tx.insertInto('chainHead')
    .values(heads.map(({ link, ...head }) => ({ ...head, link: Buffer.from(link, 'hex') })))
    .onConflict((conflict) => conflict.doNothing()).execute()
}
