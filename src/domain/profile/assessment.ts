/** 考核 as data. */
import type { Amount } from '../calendar/limit.ts'

export type { Cohort } from '../assessment/cohort.ts'
export type { Kpi } from '../assessment/kpi.ts'
export type { Scheme } from '../assessment/score.ts'

/** 剔除理由: who it may take out of a figure, and why. */
export type ExclusionReason = { code: string; name: string; placeholder?: boolean }
export type AssessmentRules = {
  /** after the month's end, for applying to take a case out */
  exclusionWindow: Amount
  /** after freezing, publication or decision, for appealing */
  appealWindow: Amount
  /** fewer cases than this are marked, and given no place */
  smallBelow: number
  /** 通报: figures that stand in the bulletin, in this order */
  bulletin: string[]
  placeholder?: boolean
}
