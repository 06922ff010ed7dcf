/** 分档分类: like with like, by kind of unit and by load. Nothing is ranked across cohorts. */
import type { UnitKind } from '../profile/profile.ts'

export type Cohort = {
  code: string
  name: string
  kinds?: UnitKind[]
  /** codes of units named one by one; then kind and load do not matter */
  units?: string[]
  /** demands led in the month */
  load?: { from?: number; below?: number }
  placeholder?: boolean
}

/** The first that fits; undefined: compared with nobody. */
export const cohortOf = (unit: { code: string; kind: UnitKind }, load: number, cohorts: readonly Cohort[]): Cohort | undefined =>
  cohorts.find(({ units, kinds, load: range }) => (units
    ? units.includes(unit.code)
    : (kinds?.includes(unit.kind) ?? true) && load >= (range?.from ?? 0) && load < (range?.below ?? Infinity)))
