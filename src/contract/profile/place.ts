/** Areas, units, channels, lines: where a demand comes from and who stands ready. */
import { z } from 'zod'
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { Area, Channel, Line, TransferTarget } from '#domain/profile/rules.ts'
import { LINE_TELEPHONY } from './telephony.ts'
import { tied } from './tied.ts'
import { Code, Name, Placeholder } from './words.ts'

export const AreaSchema = tied<Area>()(z.strictObject({
  code: Code,
  name: Name,
  parent: Code.optional(),
  center: z.strictObject({
    lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90), datum: z.enum(['GCJ-02', 'CGCS2000']),
  }).optional(),
}))

export const UnitSeedSchema = tied<UnitSeed>()(z.strictObject({
  code: Code,
  name: Name,
  shortName: Name.optional(),
  kind: z.enum(['center', 'site', 'government', 'bureau', 'street', 'company']),
  parent: Code.optional(),
  center: Code.optional(),
  areas: z.array(Code).optional(),
  duty: Code.optional(),
}))

export const ChannelSchema = tied<Channel>()(z.strictObject({
  code: Code, name: Name, medium: z.enum(['phone', 'web', 'app', 'social', 'letter', 'video', 'partner']),
}))

export const LineSchema = tied<Line>()(z.strictObject({
  code: Code,
  name: Name,
  number: z.string().regex(/^[0-9-]{0,20}$/).describe('empty where the number was not published'),
  merge: z.enum(['whole', 'parallel', 'sub_center']),
  ...LINE_TELEPHONY,
  placeholder: Placeholder,
}))

export const TransferTargetSchema = tied<TransferTarget>()(z.strictObject({
  code: Code, name: Name, number: z.string().max(20), emergency: z.boolean(),
  bothWays: z.boolean().optional(), placeholder: Placeholder,
}))
