/** What a person can act on; everything else is a bug. The code is one of the closed union of the contract. */
import type { RefusalCode } from '#contract/refusals.ts'
import { Refused } from '#domain/refused.ts'

export class Refusal extends Refused {
  declare readonly code: RefusalCode
  constructor(code: RefusalCode, details: Record<string, unknown> = {}) {
    super(code, details)
  }
}
