/** Cross-checks no schema can make: references, trees, and that every demand finds a limit and a lead. */
import { checkCodes } from './check-codes.ts'
import { checkDemands } from './check-demands.ts'
import { checkLeads } from './check-leads.ts'
import { checkLimits } from './check-limits.ts'
import { checkReferences } from './check-references.ts'
import { checkTelephony } from './check-telephony.ts'
import { checkTrees, unitsOfCenter } from './check-trees.ts'
import type { Finding } from './finding.ts'
import type { Profile } from './profile.ts'
import type { CenterRules } from './rules.ts'

/** Empty when the profile can run. Expects data of the right shape (the contract's schema). */
export function checkProfile(profile: Profile): Finding[] {
  return [
    ...checkCodes(profile),
    ...checkTrees(profile),
    ...profile.centers.flatMap((rules, index) =>
      checkRules(rules, profile).map((finding) => ({ ...finding, path: ['centers', index, ...finding.path] }))),
  ]
}

/** One centre's rules against the units of the installation; paths start at the rules. */
export function checkRules(rules: CenterRules, around: Pick<Profile, 'units' | 'centers'>): Finding[] {
  const units = unitsOfCenter(around.units, rules.code, around.centers.length === 1)
  return [
    ...checkReferences(rules, around.units, units),
    ...checkLimits(rules),
    ...checkLeads(rules, units),
    ...checkDemands(rules),
    ...checkTelephony(rules),
  ]
}
