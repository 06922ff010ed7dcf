/** 属地: who governs the place, and who above street and township does. */
import { indexByCode, pathUp } from '../profile/check-trees.ts'
import { governmentOf } from '../profile/find-lead.ts'
import type { Known } from './known.ts'

export type Place = {
  government: string | undefined
  /** the nearest government that is no street or township */
  above: string | undefined
  /** the area and those above it; undefined while the place is not known */
  areas: string[] | undefined
}

export function placeOf({ rules, units }: Pick<Known, 'rules' | 'units'>, area: string | undefined): Place {
  return {
    government: governmentOf(rules, units, area),
    above: governmentOf(rules, units.filter(({ kind }) => kind !== 'street'), area),
    areas: area === undefined ? undefined : pathUp(indexByCode(rules.areas), area).map(({ code }) => code),
  }
}
