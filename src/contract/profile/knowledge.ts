/** Rules of the knowledge base. */
import { z } from 'zod'
import type { KnowledgeRules } from '#domain/knowledge/knowledge-rules.ts'
import type { Season } from '#domain/knowledge/season.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name } from './words.ts'

const Days = z.number().int().min(0).max(365)
const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/).describe('month and day, e.g. "11-15"')
export const SeasonSchema = tied<Season>()(z.strictObject({ code: Code, name: Name, from: MonthDay, to: MonthDay, confirmDays: Days }))

export const KnowledgeSchema = tied<KnowledgeRules>()(z.strictObject({
  mustCite: z.enum(['no', 'refuse', 'gap']),
  remindDays: z.array(Days).optional().describe('days before the end of validity on which the owner is reminded'),
  correction: AmountSchema.optional().describe('time for a correction to be refused or in force'),
  seasons: z.array(SeasonSchema).optional(),
  weakWords: z.array(z.string().min(1).max(20)).optional().describe('words that say nothing of the matter when gaps are grouped'),
  hotDays: z.number().int().min(1).max(365).optional().describe('days the hot list looks back'),
}))
