/** 指标: a definition is data. Its version is the version of the rules it stands in; a frozen month keeps the definitions it was counted by. */
import type { Condition } from './condition.ts'
import type { Grain, Measure, Window } from './fact.ts'

export type Target = {
  value: number
  /** what the city published or aims at */
  name: string
  source?: string
  placeholder?: boolean
}

export type Kpi = {
  code: string
  name: string
  /** what stands above and below the line, as people read it */
  about: string
  grain: Grain
  window: Window
  /** whose figure it is: each unit's, or only the centre's as a whole */
  of: 'unit' | 'center'
  denominator: Condition[]
  /** share: what of the denominator counts */
  numerator?: Condition[]
  /** mean: what is summed over the denominator, in minutes */
  sum?: Measure
  /** codes of the reasons that take a row out (剔除) */
  exclusions: string[]
  better: 'higher' | 'lower'
  unit: 'share' | 'day' | 'working_day' | 'minute'
  target?: Target
  /** cannot be counted from tickets and call-backs; never shown as zero */
  needs?: 'telephony'
}

export type Figure = { kpi: string; unitId: string | undefined; numerator: number; denominator: number; /** minutes, of a mean */ total: number }

const MINUTES_A_DAY = 1440

/** The figure as shown: 0–1 of a share, days of a mean. undefined: nothing to count. */
export function valueOf(kpi: Pick<Kpi, 'unit'>, figure: Pick<Figure, 'numerator' | 'denominator' | 'total'>, workingMinutes: number): number | undefined {
  if (figure.denominator === 0) return undefined
  if (kpi.unit === 'share') return figure.numerator / figure.denominator
  const per = kpi.unit === 'day' ? MINUTES_A_DAY : kpi.unit === 'working_day' ? workingMinutes : 1
  return figure.total / figure.denominator / per
}

/** undefined: no target, or nothing measured */
export function meetsTarget(kpi: Pick<Kpi, 'better' | 'target' | 'unit'>, value: number | undefined): boolean | undefined {
  if (!kpi.target || value === undefined) return undefined
  const shown = kpi.unit === 'share' ? value * 100 : value
  return kpi.better === 'higher' ? shown >= kpi.target.value : shown <= kpi.target.value
}

export const isMeasured = (kpi: Kpi): boolean => kpi.needs === undefined

/** Minutes of one working day. */
export function workingMinutesOf(hours: readonly { from: string; to: string }[]): number {
  const minutes = (time: string) => { const [h = 0, m = 0] = time.split(':').map(Number); return h * 60 + m }
  return hours.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0)
}
