/** The centre's rules for its knowledge base. What an older profile does not say is filled in here. */
import type { Amount } from '../calendar/limit.ts'
import type { Season } from './season.ts'

export type KnowledgeRules = {
  /** A consultation must cite a knowledge entry; otherwise the answer is refused, or files a gap. */
  mustCite: 'no' | 'refuse' | 'gap'
  /** days before the end of validity on which the owner is reminded */
  remindDays?: number[]
  /** 纠错时限: working time for an accepted correction to be in force, or the refusal to be given */
  correction?: Amount
  seasons?: Season[]
  /** 常问虚词: words that say nothing of the matter, when gaps are grouped */
  weakWords?: string[]
  /** days the hot list looks back */
  hotDays?: number
}

const FILLED = { remindDays: [30, 7], correction: { amount: 2, unit: 'working_day' } as Amount, seasons: [] as Season[], weakWords: [] as string[], hotDays: 30 }
export type FilledKnowledgeRules = Required<KnowledgeRules>
export const filledRules = (rules: KnowledgeRules): FilledKnowledgeRules => ({ ...FILLED, ...rules })
