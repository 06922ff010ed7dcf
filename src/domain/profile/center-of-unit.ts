import { indexByCode, pathUp } from './check-trees.ts'
import type { Profile } from './profile.ts'

/** The centre a unit works for; undefined for a unit above several centres. */
export function centerOfUnits({ units, centers }: Pick<Profile, 'units' | 'centers'>): (code: string) => string | undefined {
  const byCode = indexByCode(units)
  const only = centers.length === 1 ? centers[0]?.code : undefined
  return (code) => pathUp(byCode, code).find((unit) => unit.center !== undefined)?.center ?? only
}
