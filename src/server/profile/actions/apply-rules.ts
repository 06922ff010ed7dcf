import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { changedRules, type SectionChange } from '../changed-rules.ts'
import { forgetCurrent, freshRules, lockCenter, saveVersion } from '../profile.store.ts'
import { recordRules, requireRuleAdministrator, saveProfileDays, type RulesGuard } from '../rules-change.ts'
import { runningProfile } from '../running-profile.query.ts'

/**
 * An administrator changes one section: a new version from now on; running tickets keep theirs.
 * @throws Refusal rules_outdated when `basedOn` is not the version in force, rules_invalid, rules_unchanged
 */
export async function applyRules(ctx: Context, input: SectionChange & { basedOn: string; note: string }, guard?: RulesGuard): Promise<{ versionId: string; changes: string[] }> {
  requireRuleAdministrator(ctx)
  const { centerId } = ctx.actor
  const applied = await ctx.transaction(async (tx) => {
    await lockCenter(tx, centerId)
    const before = await freshRules(tx, centerId)
    if (before.versionId !== input.basedOn) throw new Refusal('rules_outdated', { versionId: before.versionId })
    const { rules, problems, changes } = changedRules(before.rules, input, await runningProfile(tx))
    if (problems.length > 0) throw new Refusal('rules_invalid', { problems })
    if (changes.length === 0) throw new Refusal('rules_unchanged')

    const versionId = await saveVersion(tx, ctx, rules, input.note)
    await saveProfileDays(tx, ctx, rules)
    await guard?.follow(tx, ctx, before.rules, rules)
    await recordRules(tx, ctx, { centerId, type: 'profile.changed', versionId, changes, note: input.note })
    return { versionId, changes }
  })
  forgetCurrent(ctx.db)
  return applied
}
