/** Calls that ended lately. In two halves, of which the older is let go whole: nothing is copied to forget one. */
import { byText, SortedMap } from './sorted-map.ts'

export type Gone = { young: SortedMap<string, true>; old: SortedMap<string, true> }
const none = new SortedMap<string, true>(byText)
export const NOBODY_GONE: Gone = { young: none, old: none }
/** Late messages come within minutes; thousands of calls are more than enough. */
export const REMEMBERED = 5_000

export const isGone = ({ young, old }: Gone, id: string): boolean => young.has(id) || old.has(id)
export const remember = ({ young, old }: Gone, id: string): Gone =>
  (young.size < REMEMBERED ? { young: young.with(id, true), old } : { young: none.with(id, true), old: young })
