/** 险情与敏感信号: words that must not pass unseen, and what the desk does then. */
export const SIGNAL_LEVELS = ['emergency', 'sensitive'] as const
export type Signal = {
  code: string
  name: string
  level: (typeof SIGNAL_LEVELS)[number]
  /** Words; `…` stands for up to eight signs within a clause: 煤气…漏. */
  words: string[]
  /** Words that take the meaning away where they stand over, or right beside, the word found: 灭火演练. */
  except?: string[]
  /** what the agent does and says */
  todo: string
  /** a transfer target's code: the one-key transfer */
  target?: string
}
