import * as contract from '#contract/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { applyRules } from './actions/apply-rules.ts'
import { changedRules } from './changed-rules.ts'
import { freshRules } from './profile.store.ts'
import { requireRuleAdministrator, type RulesGuard } from './rules-change.ts'
import { ruleVersions } from './rule-versions.query.ts'
import { runningProfile } from './running-profile.query.ts'

const iso = (instant: number) => new Date(instant).toISOString()

/** @param runningTickets how many tickets of the signed-in user's centre would keep their version; tickets lie to the right of this area */
export function rulesRoutes(door: Door, runningTickets: (ctx: Context) => Promise<number>, guard?: RulesGuard): void {
  mount(door, contract.getRules, async (ctx) => {
    const { versionId, validFrom, rules } = await freshRules(ctx.db, ctx.actor.centerId)
    const versions = await ruleVersions(ctx.db, ctx.actor.centerId)
    return { versionId, validFrom: iso(validFrom), document: rules, versions: versions.map((row) => ({ ...row, validFrom: iso(row.validFrom) })) }
  })
  mount(door, contract.previewRules, async (ctx, { body }) => {
    requireRuleAdministrator(ctx)
    const { rules } = await freshRules(ctx.db, ctx.actor.centerId)
    const { rules: after, problems, changes } = changedRules(rules, body, await runningProfile(ctx.db))
    const standing = (await guard?.problems(ctx.db, rules, after)) ?? []
    return { problems: [...problems, ...standing], changes, runningTickets: await runningTickets(ctx) }
  })
  mount(door, contract.applyRules, (ctx, { body }) => applyRules(ctx, body, guard))
}
