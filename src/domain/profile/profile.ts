/** What an installation starts from: a folder of data, never a branch in code. */
import type { Role } from '../people/actor.ts'
import type { CenterRules } from './rules.ts'

export type Profile = {
  code: string
  name: string
  /** Shown in the title bar; colour is one CSS hex value. */
  look: { title: string; subtitle: string; color: string }
  /** One centre = one rule set, one number series, one chain. */
  centers: CenterRules[]
  units: UnitSeed[]
  /** Figures a city published or aims at, shown beside what is measured. */
  figures: Figure[]
  /** What this place calls a role; the built-in name stands where absent. */
  roles?: RoleName[]
}

export type RoleName = { role: Role; name: string }

export type UnitKind = 'center' | 'site' | 'government' | 'bureau' | 'street' | 'company'
export type UnitSeed = {
  code: string
  name: string
  shortName?: string
  kind: UnitKind
  parent?: string
  /** The centre this unit works for; inherited from the parent when absent. */
  center?: string
  /** The area (division code) it governs: an area without its own unit falls to the nearest government above. */
  areas?: string[]
  /** What it is responsible for, the same word in every centre (e.g. "housing"); its own code where absent. */
  duty?: string
}

export type Figure = {
  code: string
  name: string
  value: number
  unit: string
  kind: 'published' | 'target' | 'interpolated'
  period?: string
  source?: string
  center?: string
}
