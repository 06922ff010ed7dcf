import { whyNotJudgement, type JudgementMove } from '#domain/revisit/judgement.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Judgement } from './judgement.store.ts'

/** @throws Refusal with the reason why this actor may not do this now; conflict where the screen was behind */
export function requireJudgement({ actor, now }: Context, judgement: Judgement, move: JudgementMove, version?: number): void {
  const why = whyNotJudgement(actor, judgement, move, now)
  if (why) throw new Refusal(why, { state: judgement.state })
  if (version !== undefined && version !== judgement.version) throw new Refusal('conflict', { version: judgement.version, status: judgement.state })
}
