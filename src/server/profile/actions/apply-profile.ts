import { sayChange } from '#contract/profile/change-words.ts'
import { diffProfiles } from '#domain/profile/diff.ts'
import { centerOfUnits } from '#domain/profile/center-of-unit.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { saveSeedUnits } from '#server/people/unit-seed.store.ts'
import { addCenters, saveInstallation } from '../installation.store.ts'
import { forgetCurrent, lockCenter, saveVersion } from '../profile.store.ts'
import { recordRules, requireRuleAdministrator, saveProfileDays, type RulesGuard } from '../rules-change.ts'
import { runningProfile, unitsAsHeld } from '../running-profile.query.ts'

/**
 * A changed folder becomes a new version of each centre it changes; running tickets keep the version they were accepted under.
 * Units are added and renamed, never taken away: what an installation holds may stand under them.
 * @returns the changes as sentences; with `preview` nothing is written
 * @throws Refusal profile_other, center_missing
 */
export async function applyProfile(ctx: Context, profile: Profile, { preview, note }: { preview: boolean; note: string | null }, guard?: RulesGuard): Promise<string[]> {
  requireRuleAdministrator(ctx)
  const changes = await ctx.transaction(async (tx) => {
    const before = await runningProfile(tx)
    if (before.code !== profile.code) throw new Refusal('profile_other', { running: before.code, given: profile.code })
    const missing = before.centers.filter(({ code }) => !profile.centers.some((rules) => rules.code === code))
    if (missing.length > 0) throw new Refusal('center_missing', { centers: missing.map(({ code }) => code) })

    // a unit the installation holds and the folder does not is kept
    const all = diffProfiles(before, unitsAsHeld(profile)).filter((change) => change.section !== 'units' || change.what !== 'removed')
    if (preview || all.length === 0) return all.map(sayChange)
    await saveInstallation(tx, profile, ctx.now)
    await addCenters(tx, profile)
    await saveSeedUnits(tx, profile.units, centerOfUnits(profile))
    for (const rules of profile.centers) {
      const own = all.filter((change) => change.center === rules.code || (change.section === 'centers' && change.code === rules.code))
      if (own.length === 0) continue
      await lockCenter(tx, rules.code)
      const versionId = await saveVersion(tx, ctx, rules, note)
      await saveProfileDays(tx, ctx, rules)
      const was = before.centers.find(({ code }) => code === rules.code)
      if (was) await guard?.follow(tx, ctx, was, rules)
      await recordRules(tx, ctx, { centerId: rules.code, type: 'profile.changed', versionId, changes: own.map(sayChange), ...(note === null ? {} : { note }) })
    }
    return all.map(sayChange)
  })
  forgetCurrent(ctx.db)
  return changes
}
