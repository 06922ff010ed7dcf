/**
 * What one YAML file of a profile folder may hold: any sections, in any file. List entries that repeat a code of the
 * folder below change only the fields they name; `remove: true` drops the entry; `children` spares writing `parent`.
 */
import { z } from 'zod'
import { CenterRulesSchema } from './center-rules.ts'
import { LookSchema, ProfileSchema } from '../profile.ts'

/** Lists whose entries may nest under `children`. */
export const NESTING_SECTIONS = ['areas', 'units', 'categories'] as const
/** A folder's own entries come before those it inherits: of two that fit equally, the city's own is used. */
export const OWN_FIRST_SECTIONS = ['limits', 'catalogue'] as const
const WITHOUT_CODE: readonly string[] = ['workingHours', 'roles', 'calendar']

function entryOf(section: string, element: z.ZodObject): z.ZodType {
  const entry = element.partial().extend({ code: element.shape['code'] as z.ZodType, remove: z.literal(true).optional() })
  if (!(NESTING_SECTIONS as readonly string[]).includes(section)) return entry
  const nested: z.ZodType = entry.extend({ get children() { return z.array(nested).optional() } }).meta({ id: `${section}-entry` })
  return nested
}

function sectionOf([name, schema]: [string, z.ZodType]): [string, z.ZodType] {
  const bare = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  if (bare instanceof z.ZodArray && bare.element instanceof z.ZodObject && !WITHOUT_CODE.includes(name)) {
    return [name, z.array(entryOf(name, bare.element)).optional()]
  }
  return [name, (bare instanceof z.ZodObject ? bare.partial() : bare).optional()]
}

const { code: _code, name: _name, ...rules } = CenterRulesSchema.shape
const { centers: _centers, look: _look, ...profile } = ProfileSchema.shape

export const ProfileFileSchema = z.strictObject({
  extends: z.string().optional().describe('folder this one builds on, e.g. base'),
  center: z.strictObject({ code: CenterRulesSchema.shape.code, name: CenterRulesSchema.shape.name }).partial().optional()
    .describe('code and name of the centre these rules are for; those of the profile where absent'),
  look: LookSchema.partial().optional(),
  ...Object.fromEntries(Object.entries({ ...profile, ...rules }).map(sectionOf)),
})

export const fileSections: readonly string[] = Object.keys(ProfileFileSchema.shape)

/** JSON Schema for editors. */
export const profileJsonSchema = () => z.toJSONSchema(ProfileFileSchema, { target: 'draft-7', io: 'input' })
