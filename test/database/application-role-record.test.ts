import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { applicationRole } from '#platform/application-role.ts'
import { verifyChain } from '#platform/audit-verify.ts'
import { signHeads } from '#platform/chain-heads.ts'
import { connect } from '#platform/database.ts'
import { eraseBodies } from '#platform/event-body.ts'
import { followAll } from '#platform/follow-once.ts'
import { followersOf, installFollowers, reaction } from '#platform/follower.ts'
import { fileHeadSigner } from '#platform/head-signer.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { sealOnce } from '#platform/sealer.ts'
import { testDatabase } from '../support/database.ts'
import { recordMany, testContext, testKeys } from '../support/record.ts'

const owner = await testDatabase()
const { db, pool } = connect(await applicationRole(owner.url), { max: 1 })
// The role is the whole server's: another test may give it a new password, which an open connection does not mind.
await pool.query('select 1')
const folder = mkdtempSync(join(tmpdir(), 'jiesu-role-'))
afterAll(async () => {
  await db.destroy()
  await owner.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('the role of the application does everything with the record but change it', async () => {
  const id = newId()
  const answered: string[] = []
  const rule = reaction({ name: 'role', types: 'all', run: async (_tx, _ctx, event) => { answered.push(event.type) } })
  await installFollowers(db, [rule])
  await recordMany(db, 3, { subjects: [id] })
  await sealOnce(db)
  await followAll(followersOf({ db, keys: testKeys, log: noLog }), rule)
  expect(answered).toHaveLength(3)
  const ctx = testContext(db)
  expect(await ctx.transaction((tx) => eraseBodies(tx, ctx, { kind: 'ticket', id }, 'order 1'))).toBe(3)
  await sealOnce(db)
  const signer = fileHeadSigner(join(folder, 'keys'))
  await signHeads(db, { dir: join(folder, 'heads'), signer }, Date.now())
  expect(await verifyChain(db, join(folder, 'heads'), [signer.publicKey])).toMatchObject({ ok: true, centers: [{ events: 4, bodies: 0 }] })

  const statements = ['update event set type = type', 'delete from event_body', 'delete from event_y2026', 'update event_chain set link = link',
    'truncate event', 'delete from chain_head', 'alter table event disable trigger all', 'set session_replication_role = replica']
  for (const statement of statements) await expect(pool.query(statement)).rejects.toThrow(/permission denied|must be owner/)
})
