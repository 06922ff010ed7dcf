/** 监督一张网, 直通联办, 调度. */
import { z } from 'zod'
import { INITIATOR_ROLES, LINKAGE_CONDITIONS, type IncidentLevel, type JointRoomRules, type LinkageClass, type LinkageRule } from '#domain/profile/linkage.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name, Placeholder } from './words.ts'

export const LinkageClassSchema = tied<LinkageClass>()(z.strictObject({ code: Code, name: Name, placeholder: Placeholder }))
export const LinkageRuleSchema = tied<LinkageRule>()(z.strictObject({
  code: Code,
  name: Name,
  link: Code,
  class: Code,
  about: z.strictObject({
    categories: z.array(Code).optional(), services: z.array(Code).optional(),
    parties: z.array(z.enum(['person', 'enterprise'])).optional(), complainedOf: z.array(z.enum(['unit', 'firm', 'staff'])).optional(),
  }).optional(),
  conditions: z.array(z.strictObject({ condition: z.enum(LINKAGE_CONDITIONS), times: z.number().int().min(1).max(100).optional() })).min(1),
  need: z.enum(['any', 'all']),
  initiator: z.strictObject({ roles: z.array(z.enum(INITIATOR_ROLES)).min(1), unit: Code.optional() }),
  placeholder: Placeholder,
}))
export const JointRoomSchema = tied<JointRoomRules>()(z.strictObject({ answerWithin: AmountSchema, placeholder: Placeholder }))
export const IncidentLevelSchema = tied<IncidentLevel>()(z.strictObject({ code: Code, name: Name, acknowledgeWithin: AmountSchema, placeholder: Placeholder }))
