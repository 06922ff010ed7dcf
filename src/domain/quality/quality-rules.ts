/** The centre's rules for quality inspection. What an older profile does not say is filled in here. */
import type { Amount } from '../calendar/limit.ts'
import type { Reason } from '../profile/rules.ts'
import type { Sheet } from './sheet.ts'
import type { Weights } from './sampling.ts'

export type QualityRules = {
  /** 不规范情形 */
  reasons: Reason[]
  /** 整改时限 */
  correction: Amount
  /** 申诉期: from the score on */
  appealWindow: Amount
  /** what a new risk-weighted plan starts with */
  weights: Weights
  /** 首版评分表: what the centre begins with; later versions are made at the desk */
  sheets: Sheet[]
  placeholder?: boolean
}

const EMPTY: QualityRules = { reasons: [], correction: { amount: 3, unit: 'working_day' }, appealWindow: { amount: 3, unit: 'working_day' }, weights: {}, sheets: [] }
export const qualityRules = (rules: { quality?: QualityRules }): QualityRules => rules.quality ?? EMPTY
