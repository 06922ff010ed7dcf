/** Signed heads against the chain as it stands. */
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { headText, type Head } from './head-files.ts'
import { headKeyId, verifyHeadSignature } from './head-signer.ts'
import type { ChainWalk } from './audit-chain.ts'

/** @param heads of the files kept outside the database; they are what is believed */
export async function problemsOfHeads(tx: Tx, centerId: string, heads: Head[], walk: ChainWalk, publicKeys: readonly string[]): Promise<string[]> {
  const problems: string[] = []
  const keys = new Map(publicKeys.map((key) => [headKeyId(key), key]))
  for (const head of heads) {
    const problem = problemOfHead(head, centerId, walk, keys)
    if (problem) problems.push(`${centerId}: ${problem}`)
  }
  return [...problems, ...(await problemsOfRows(tx, centerId, heads))]
}

function problemOfHead(head: Head, centerId: string, walk: ChainWalk, keys: Map<string, string>): string | undefined {
  const named = `the head signed at ${head.signedAt} for position ${head.position}`
  const key = keys.get(head.keyId)
  if (!key) return `${named} bears the unknown key ${head.keyId}.`
  if (head.centerId !== centerId || !verifyHeadSignature(headText(head), head.signature, key)) return `${named} bears a false signature.`
  // A walk that broke off says so itself; heads beyond the break cannot be judged.
  if (head.position > walk.events) return walk.problems.length > 0 ? undefined : `the chain ends at position ${walk.events}, but ${named} exists: the chain was truncated.`
  return walk.linksAt.get(head.position) === head.link ? undefined : `the chain does not meet ${named}: it was sealed again with other content.`
}

/** The database's own list must agree with the files; only the newest file may still lack its row (a crash in between). */
async function problemsOfRows(tx: Tx, centerId: string, heads: Head[]): Promise<string[]> {
  const { rows } = await sql<{ position: number; signature: string }>`select position, signature from chain_head
    where center_id = ${centerId} order by position`.execute(tx)
  const inFiles = new Map(heads.map((head) => [head.position, head.signature]))
  const inRows = new Set(rows.map((row) => row.position))
  return [
    ...rows.filter((row) => inFiles.get(row.position) !== row.signature)
      .map((row) => `${centerId}: the head at position ${row.position} stands in the database but not so in the head files.`),
    ...heads.slice(0, -1).filter((head) => !inRows.has(head.position))
      .map((head) => `${centerId}: the head at position ${head.position} stands in the head files but was removed from the database.`),
  ]
}
