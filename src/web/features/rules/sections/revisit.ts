import { AMOUNT_UNITS } from '#domain/calendar/limit.ts'
import { PRIORITY_WHENS, SAMPLING_BASES } from '#domain/profile/revisit-plan.ts'
import { DEMAND_CLASSES } from '#domain/profile/rules.ts'
import type { Field, Section } from '../field.ts'

const code: Field = { path: 'code', type: 'code', required: true }
const name: Field = { path: 'name', type: 'text', required: true }
const placeholder: Field = { path: 'placeholder', type: 'flag' }
const amount = (path: string): Field[] => [
  { path: `${path}.amount`, type: 'number', min: 1, max: 100000, required: true }, { path: `${path}.unit`, type: 'one', from: { set: 'unit', words: AMOUNT_UNITS }, required: true },
]

export const revisitSections = {
  revisitPlan: {
    form: 'single', empty: { priorities: [], scripts: [], noContact: [], samplings: [] }, columns: [],
    fields: [
      { path: 'priorities', type: 'rows', required: true, fields: [code, name, { path: 'when', type: 'one', required: true, from: { set: 'priority', words: PRIORITY_WHENS } }, { path: 'withinHours', type: 'number', min: 1, max: 1000 }, { path: 'atLeast', type: 'number', min: 1, max: 100000 }] },
      { path: 'scripts', type: 'rows', required: true, fields: [
        code, name, { path: 'when.kinds', type: 'many', from: 'kinds', some: true }, { path: 'when.classes', type: 'many', some: true, from: { set: 'class', words: DEMAND_CLASSES } },
        { path: 'when.parties', type: 'many', some: true, from: { set: 'party', words: ['person', 'enterprise'] } }, { path: 'when.sampled', type: 'flag' }, { path: 'text', type: 'long', required: true },
      ] },
      { path: 'noContact', type: 'rows', required: true, fields: [code, name] },
      { path: 'link.site', type: 'text' }, ...amount('link.validFor'), ...amount('link.waitFor'),
      { path: 'samplings', type: 'rows', required: true, fields: [code, name, { path: 'base', type: 'one', required: true, from: { set: 'sampling', words: SAMPLING_BASES } }, { path: 'kinds', type: 'many', from: 'kinds', some: true }, { path: 'share', type: 'number', min: 0, max: 1, step: 0.05, share: true, required: true }, ...amount('within'), placeholder] },
      { path: 'reasonableness.reasons', type: 'rows', required: true, fields: [code, name, { path: 'reasonable', type: 'flag', required: true }] },
      ...amount('reasonableness.unitAppeal'), ...amount('reasonableness.requesterAppeal'), { path: 'reasonableness.placeholder', type: 'flag' },
    ],
  },
} satisfies Record<string, Section>
