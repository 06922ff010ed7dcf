/** First start: the profile into the database, then (unless empty) a demo city. A second start changes nothing. */
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { contextOf } from '#platform/context.ts'
import { connect } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { installFollowers } from '#platform/follower.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'
import { sayProblem } from '#contract/profile/rule-texts.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { demoAccounts } from './people/demo-accounts.query.ts'
import { busiestUnits } from './ticket/busiest-units.query.ts'
import { DEMO_PASSWORD } from './people/demo-password.ts'
import { fillDemoCity } from './demo/fill-demo-city.ts'
import { judgeDemoCity } from './demo/judge-city.ts'
import { FOLLOWERS } from './followers.ts'
import { loadProfile } from './profile/actions/load-profile.ts'
import { findInstallation } from './profile/installation.store.ts'
import { firstAdministrators } from './first-administrators.ts'

type Given = { config: Config; databaseUrl: string; say: (line: string) => void }
type Account = { role: string; username: string; password: string; unit?: string }

export async function prepareCity({ config, databaseUrl, say }: Given): Promise<{ title: string; accounts: Account[] }> {
  const { db } = connect(databaseUrl, { max: 8, fast: true })
  try {
    const keys = fileKeys(join(config.dataFolder, 'keys'))
    const loaded = await findInstallation(db)
    if (!loaded) {
      const { profile, problems } = readProfile(profileFolder(config.profile))
      if (!profile) throw new StartProblem(`The profile ${config.profile} has errors:\n${problems.map((p) => `  ${sayProblem(p)}`).join('\n')}`)
      await installFollowers(db, FOLLOWERS)
      const ctx = contextOf({ actor: systemActor(profile.centers[0]!.code), now: Date.now(), db, keys, requestId: 'prepare' })
      await loadProfile(ctx, profile)
      if (config.empty) await firstAdministrators(ctx, profile, config.dataFolder, say)
      else {
        await fillDemoCity({ db, keys, profile, say, dataFolder: config.dataFolder })
        await judgeDemoCity({ db, keys, profile, say })
      }
    } else if (!isNamed(config.profile, loaded.code)) {
      say(`This data folder holds the profile ${loaded.code}; --profile ${config.profile} is not used (profile:apply changes rules, another JIESU_DATA starts another city).`)
    }
    const title = (await findInstallation(db))?.name ?? config.profile
    const accounts = await demoAccounts(db, await busiestUnits(db))
    return { title, accounts: accounts.map(({ role, username, unit }) => ({ role, username, unit, password: DEMO_PASSWORD })) }
  } finally {
    await db.destroy()
  }
}

const isNamed = (asked: string, code: string): boolean => asked === code || asked.replace(/\/+$/, '').endsWith(`/${code}`)
