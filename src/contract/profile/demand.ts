/** What people ask (kinds, categories, services) and what they are told when it is not for the hotline. */
import { z } from 'zod'
import type { Category, CatalogueRow } from '#domain/profile/catalogue.ts'
import { URGENCIES } from '#domain/profile/dimensions.ts'
import { DEMAND_CLASSES, type FormField, type Kind, type RefusalReason, type SpecialService, type Template, type WordGroup } from '#domain/profile/rules.ts'
import { tied } from './tied.ts'
import { Code, Name, Placeholder, Text } from './words.ts'

export const KindSchema = tied<Kind>()(z.strictObject({
  code: Code,
  name: Name,
  class: z.enum(DEMAND_CLASSES),
  secretByDefault: z.boolean().optional(),
  sampleShare: z.number().min(0).max(1).optional(),
}))

export const CategorySchema = tied<Category>()(z.strictObject({
  code: Code,
  name: Name,
  parent: Code.optional(),
  keywords: z.array(Name).optional(),
  sensitive: z.boolean().optional(),
  emergency: z.boolean().optional(),
}))

export const WordGroupSchema = tied<WordGroup>()(z.strictObject({ code: Code, words: z.array(Name).min(1).max(40) }))

export const CatalogueRowSchema = tied<CatalogueRow>()(z.strictObject({
  code: Code,
  category: Code,
  area: Code.optional(),
  condition: Text.optional(),
  lead: z.union([z.strictObject({ unit: Code }), z.strictObject({ areaGovernment: z.literal(true) })]),
  co: z.array(Code),
  basis: Text,
  boundary: Text.optional(),
  forbiddenToGrassroots: z.boolean().optional(),
  words: z.array(Name).optional().describe('words of a demand that speak for the row: a+b both, a|b either, -a not'),
}))

const FormFieldSchema = tied<FormField>()(z.strictObject({
  code: Code, name: Name, type: z.enum(['text', 'number', 'date', 'choice']),
  required: z.boolean(), choices: z.array(Name).min(1).optional(),
}))

export const SpecialServiceSchema = tied<SpecialService>()(z.strictObject({
  code: Code,
  name: Name,
  entry: z.strictObject({ channels: z.array(Code).min(1), line: Code.optional() }),
  kind: Code,
  category: Code.optional(),
  urgency: z.enum(URGENCIES).optional(),
  unit: Code.optional(),
  script: Text,
  confidential: z.boolean().optional(),
  form: z.array(FormFieldSchema),
  queue: Code.optional(),
  counters: z.array(Code).optional(),
  placeholder: Placeholder,
}))

export const RefusalReasonSchema = tied<RefusalReason>()(z.strictObject({ code: Code, name: Name, script: Text, route: Text }))
export const TemplateSchema = tied<Template>()(z.strictObject({ code: Code, name: Name, text: Text }))
