/** A city's profile: what an installation starts from. Also the shape of the rules an administrator edits. */
import { z } from 'zod'
import { ROLES } from '#domain/people/actor.ts'
import type { Figure, Profile, RoleName } from '#domain/profile/profile.ts'
import { CenterRulesSchema } from './profile/center-rules.ts'
import { UnitSeedSchema } from './profile/place.ts'
import { tied } from './profile/tied.ts'
import { Code, Name, Text } from './profile/words.ts'

export const FigureSchema = tied<Figure>()(z.strictObject({
  code: Code,
  name: Name,
  value: z.number(),
  unit: z.string().max(40),
  kind: z.enum(['published', 'target', 'interpolated']),
  period: Name.optional(),
  source: Text.optional(),
  center: Code.optional(),
}))

export const RoleNameSchema = tied<RoleName>()(z.strictObject({ role: z.enum(ROLES), name: Name }))

export const LookSchema = z.strictObject({ title: Name, subtitle: z.string().max(200), color: z.string().regex(/^#[0-9a-fA-F]{6}$/) })

export const ProfileSchema = tied<Profile>()(z.strictObject({
  code: Code,
  name: Name,
  look: LookSchema,
  centers: z.array(CenterRulesSchema).min(1),
  units: z.array(UnitSeedSchema).min(1),
  figures: z.array(FigureSchema),
  roles: z.array(RoleNameSchema).optional(),
})) satisfies z.ZodType<Profile>
