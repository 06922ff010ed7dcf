/** Profile and demo people, no generated tickets. */
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { contextOf } from '#platform/context.ts'
import { connect } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { installFollowers } from '#platform/follower.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'
import { systemActor } from '#platform/system-actor.ts'
import { addDemoUsers } from '#server/demo/add-demo-users.ts'
import { FOLLOWERS } from '#server/followers.ts'
import { loadProfile } from '#server/profile/actions/load-profile.ts'
import { recomputeOpenDeadlines } from '#server/ticket/ticket.jobs.ts'

/** What a new installation does once with what it finds: open deadlines are reckoned with its calendar. */
export async function settle(config: Config, url: string, centerId: string): Promise<void> {
  const { db } = connect(url, { max: 4 })
  const ctx = contextOf({ actor: systemActor(centerId), now: Date.now(), db, keys: fileKeys(join(config.dataFolder, 'keys')), requestId: 'bench' })
  for (let pass = 1; pass <= 2; pass += 1) await recomputeOpenDeadlines(ctx)
  await db.destroy()
}

/** @returns the first centre's id */
export async function prepareForBench(config: Config, url: string): Promise<string> {
  const { db } = connect(url, { max: 4 })
  const { profile } = readProfile(profileFolder(config.profile))
  if (!profile) throw new Error(`The profile ${config.profile} has errors.`)
  const centerId = profile.centers[0]!.code
  await installFollowers(db, FOLLOWERS)
  const ctx = contextOf({ actor: systemActor(centerId), now: Date.now(), db, keys: fileKeys(join(config.dataFolder, 'keys')), requestId: 'bench' })
  if (await loadProfile(ctx, profile)) await addDemoUsers(db, profile, Date.now())
  await db.destroy()
  return centerId
}
