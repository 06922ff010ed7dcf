import { centerOfUnits } from '#domain/profile/center-of-unit.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { Context } from '#platform/context.ts'
import { saveSeedUnits } from '#server/people/unit-seed.store.ts'
import { addCenters, findInstallation, saveInstallation } from '../installation.store.ts'
import { forgetCurrent, lockCenter, saveVersion } from '../profile.store.ts'
import { recordRules, saveProfileDays } from '../rules-change.ts'

/** First start: units, centres and first versions of the rules. Does nothing where a profile is loaded already; tells which happened. */
export async function loadProfile(ctx: Context, profile: Profile): Promise<boolean> {
  const loaded = await ctx.transaction(async (tx) => {
    if (await findInstallation(tx)) return false
    await saveInstallation(tx, profile, ctx.now)
    await addCenters(tx, profile)
    await saveSeedUnits(tx, profile.units, centerOfUnits(profile))
    for (const rules of profile.centers) {
      await lockCenter(tx, rules.code)
      const versionId = await saveVersion(tx, ctx, rules, null)
      await saveProfileDays(tx, ctx, rules)
      await recordRules(tx, ctx, { centerId: rules.code, type: 'profile.loaded', versionId, changes: [] })
    }
    return true
  })
  forgetCurrent(ctx.db)
  return loaded
}
