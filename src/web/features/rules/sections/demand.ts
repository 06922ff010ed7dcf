import { URGENCIES } from '#domain/profile/dimensions.ts'
import { DEMAND_CLASSES } from '#domain/profile/rules.ts'
import type { Field, Section } from '../field.ts'

const code: Field = { path: 'code', type: 'code', required: true }
const name: Field = { path: 'name', type: 'text', required: true }
const placeholder: Field = { path: 'placeholder', type: 'flag' }

export const demandSections = {
  areas: {
    form: 'list', tree: true, empty: {},
    fields: [code, name, { path: 'parent', type: 'one', from: 'areas' }],
    columns: [{ path: 'name' }, { path: 'code', width: 200 }],
  },
  channels: {
    form: 'list', empty: { medium: 'web' },
    fields: [code, name, { path: 'medium', type: 'one', required: true, from: { set: 'medium', words: ['phone', 'web', 'app', 'social', 'letter', 'video', 'partner'] } }],
    columns: [{ path: 'name' }, { path: 'medium' }, { path: 'code' }],
  },
  kinds: {
    form: 'list', empty: { class: 'resolve' },
    fields: [
      code, name, { path: 'class', type: 'one', required: true, from: { set: 'class', words: DEMAND_CLASSES } },
      { path: 'secretByDefault', type: 'flag' }, { path: 'sampleShare', type: 'number', min: 0, max: 1, step: 0.05, share: true },
    ],
    columns: [{ path: 'name' }, { path: 'class' }, { path: 'secretByDefault' }, { path: 'sampleShare' }, { path: 'code' }],
  },
  categories: {
    form: 'list', tree: true, empty: {},
    fields: [code, name, { path: 'parent', type: 'one', from: 'categories' }, { path: 'keywords', type: 'tags' }, { path: 'sensitive', type: 'flag' }, { path: 'emergency', type: 'flag' }],
    columns: [{ path: 'name', width: 280 }, { path: 'keywords', sentence: true }, { path: 'sensitive', width: 80 }, { path: 'emergency', width: 80 }, { path: 'code', width: 150 }],
  },
  vocabulary: {
    form: 'list', empty: {},
    fields: [code, { path: 'words', type: 'tags', required: true }],
    columns: [{ path: 'words', sentence: true }, { path: 'code', width: 200 }],
  },
  services: {
    form: 'list', empty: { entry: { channels: [] }, form: [] },
    fields: [
      code, name,
      { path: 'entry.channels', type: 'many', from: 'channels', required: true, some: true },
      { path: 'entry.line', type: 'one', from: 'lines' },
      { path: 'kind', type: 'one', from: 'kinds', required: true },
      { path: 'category', type: 'one', from: 'categories' },
      { path: 'urgency', type: 'one', from: { set: 'urgency', words: URGENCIES } },
      { path: 'unit', type: 'one', from: 'units' },
      { path: 'queue', type: 'text' },
      { path: 'script', type: 'long', required: true },
      { path: 'confidential', type: 'flag' },
      { path: 'form', type: 'rows', required: true, fields: [
        code, name, { path: 'type', type: 'one', required: true, from: { set: 'input', words: ['text', 'number', 'date', 'choice'] } },
        { path: 'required', type: 'flag', required: true }, { path: 'choices', type: 'tags' },
      ] },
      { path: 'counters', type: 'tags' },
      placeholder,
    ],
    columns: [{ path: 'name' }, { path: 'entry.channels' }, { path: 'entry.line' }, { path: 'kind' }, { path: 'unit' }, { path: 'confidential', width: 80 }],
  },
} as const satisfies Record<string, Section>
