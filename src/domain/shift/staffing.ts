/** 排班预测: load of the half hours measured, agents needed by Erlang C. Load = tickets registered until telephony brings calls. */
import type { StaffingRules } from '../profile/staffing.ts'
import { agentsFor } from './erlang.ts'

type Filled = Required<Omit<StaffingRules, 'placeholder'>>
export const STAFFING: Filled = { handleSeconds: 240, share: 0.8, withinSeconds: 15, weeksMeasured: 4, watchHours: 24 }
export const filledStaffing = (rules: StaffingRules | undefined): Filled => ({ ...STAFFING, ...rules })

/** Monday 00:00 is slot 0, of 336 a week. */
export const SLOTS_A_WEEK = 336
export const slotOf = (day: string, half: number): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) * 48 + half

/** Mean load of each half hour of the week over the weeks that were measured at all. */
export function meanLoad(measured: readonly { day: string; half: number; count: number }[], weeks: number): number[] {
  const mean = Array.from({ length: SLOTS_A_WEEK }, () => 0)
  for (const { day, half, count } of measured) mean[slotOf(day, half)] = (mean[slotOf(day, half)] ?? 0) + count / Math.max(1, weeks)
  return mean
}
/** One at least where the hotline is open around the clock. */
export const neededFor = (calls: number, { handleSeconds, share, withinSeconds }: Filled): number =>
  Math.max(1, agentsFor({ calls, intervalSeconds: 1800, handleSeconds }, { share, withinSeconds }))
