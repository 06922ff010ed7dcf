/** 督办 as data: the ladder, what sets it off, and the duties that must reach everyone. */
import { z } from 'zod'
import { CLOCKS } from '#domain/calendar/limit.ts'
import { ADDRESSEE_PLACES, PROOF_KINDS, TOLD_CHANNELS, TOLD_ROLES, TRIGGER_KINDS, type Addressee, type Obligation, type ProofRule, type Rung, type Trigger } from '#domain/profile/supervision.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name, Placeholder } from './words.ts'

const ProofRuleSchema = tied<ProofRule>()(z.strictObject({
  code: Code,
  name: Name,
  kind: z.enum(PROOF_KINDS),
  result: z.boolean().optional().describe('tells the result: asked for when the order ends solved, not for climbing'),
}))

export const RungSchema = tied<Rung>()(z.strictObject({
  code: Code,
  name: Name,
  group: Name.optional(),
  means: z.enum(['platform', 'phone', 'on_site', 'media', 'instruction', 'joint', 'video']),
  actor: Name,
  told: z.array(Name),
  limit: AmountSchema.optional(),
  proof: z.array(ProofRuleSchema).min(1),
  climbs: z.literal('unanswered').optional().describe('climbs by itself when its limit passes without an answer'),
  climbAfter: AmountSchema.optional().describe('climbs by itself this long after its beginning'),
  headAnswers: z.boolean().optional().describe("an answer counts when the unit's head signs it"),
  replaces: z.array(Code).optional().describe('codes of rungs taken away whose running orders go on here'),
  placeholder: Placeholder,
}))

export const AddresseeSchema = tied<Addressee>()(z.strictObject({
  code: Code,
  name: Name.describe('as `told` of a rung says it'),
  place: z.enum(ADDRESSEE_PLACES),
  unit: Code.optional().describe('where the place is `unit`'),
  roles: z.array(z.enum(TOLD_ROLES)).min(1),
  message: z.enum(TOLD_CHANNELS).optional().describe('a message besides the reminder on the desk'),
  placeholder: Placeholder,
}))

export const TriggerSchema = tied<Trigger>()(z.strictObject({
  code: Code,
  name: Name,
  when: z.enum(TRIGGER_KINDS),
  threshold: z.number().int().min(1).max(100_000).optional(),
  windowDays: z.number().int().min(1).max(3650).optional(),
  about: z.enum(['matter', 'complained_of']).optional(),
  clock: z.enum(CLOCKS).optional(),
  share: z.number().gt(0).max(10).optional(),
  after: AmountSchema.optional(),
  categories: z.array(Code).optional(),
  signals: z.array(Code).optional(),
  then: z.enum(['clue', 'order']).optional(),
  rung: Code.optional(),
  placeholder: Placeholder,
}))

export const ObligationSchema = tied<Obligation>()(z.strictObject({
  code: Code,
  name: Name,
  base: z.enum(['first_handled', 'non_compliant', 'dissatisfied_reasonable', 'unit_closed']),
  duty: z.enum(['revisit', 'inspect', 'supervise']),
  share: z.number().gt(0).max(1),
  limit: AmountSchema.optional(),
  unreachedCounts: z.boolean().optional(),
  exemptionReview: z.boolean().optional(),
}))
