import { AMOUNT_UNITS } from '#domain/calendar/limit.ts'
import { ADDRESSEE_PLACES, TOLD_CHANNELS, TOLD_ROLES, TRIGGER_KINDS } from '#domain/profile/supervision.ts'
import { SIGNAL_LEVELS } from '#domain/profile/signals.ts'
import { URGED_WORK } from '#domain/profile/urging.ts'
import { PROOF_KINDS } from '#domain/profile/supervision.ts'
import type { Field, Section } from '../field.ts'

const code: Field = { path: 'code', type: 'code', required: true }
const name: Field = { path: 'name', type: 'text', required: true }
const placeholder: Field = { path: 'placeholder', type: 'flag' }
const MEANS = ['platform', 'phone', 'on_site', 'media', 'instruction', 'joint', 'video'] as const

export const handlingSections = {
  catalogue: {
    form: 'list', empty: { co: [], lead: { areaGovernment: true } },
    fields: [
      code, { path: 'category', type: 'one', from: 'categories', required: true }, { path: 'area', type: 'one', from: 'areas' }, { path: 'condition', type: 'text' },
      { path: 'lead', type: 'lead', required: true }, { path: 'co', type: 'many', from: 'units', required: true },
      { path: 'basis', type: 'long', required: true }, { path: 'boundary', type: 'long' }, { path: 'forbiddenToGrassroots', type: 'flag' }, { path: 'words', type: 'tags' },
    ],
    columns: [{ path: 'category' }, { path: 'area', width: 100 }, { path: 'condition', width: 120 }, { path: 'lead' }, { path: 'co' }, { path: 'basis', sentence: true }, { path: 'forbiddenToGrassroots', width: 100 }, { path: 'code', width: 130 }],
  },
  refusals: {
    form: 'list', empty: {},
    fields: [code, name, { path: 'script', type: 'long', required: true }, { path: 'route', type: 'long', required: true }],
    columns: [{ path: 'name', width: 200 }, { path: 'script', sentence: true }, { path: 'route', sentence: true }, { path: 'code', width: 130 }],
  },
  transferTargets: {
    form: 'list', empty: { emergency: false, number: '' },
    fields: [code, name, { path: 'number', type: 'text' }, { path: 'emergency', type: 'flag', required: true }, { path: 'bothWays', type: 'flag' }, placeholder],
    columns: [{ path: 'name' }, { path: 'number' }, { path: 'emergency' }, { path: 'bothWays' }, { path: 'code' }],
  },
  signals: {
    form: 'list', empty: { level: 'emergency', words: [] },
    fields: [
      code, name, { path: 'level', type: 'one', required: true, from: { set: 'level', words: SIGNAL_LEVELS } }, { path: 'words', type: 'tags', required: true }, { path: 'except', type: 'tags' },
      { path: 'todo', type: 'long', required: true }, { path: 'target', type: 'one', from: 'transferTargets' },
    ],
    columns: [{ path: 'name', width: 150 }, { path: 'level', width: 70 }, { path: 'words', sentence: true }, { path: 'todo', sentence: true }, { path: 'target', width: 110 }],
  },
  templates: {
    form: 'list', empty: {},
    fields: [code, name, { path: 'text', type: 'long', required: true }],
    columns: [{ path: 'name', width: 200 }, { path: 'text', sentence: true }, { path: 'code', width: 180 }],
  },
  ladder: {
    form: 'list', empty: { means: 'platform', told: [], proof: [] },
    fields: [
      code, name, { path: 'group', type: 'text' }, { path: 'means', type: 'one', required: true, from: { set: 'means', words: MEANS } },
      { path: 'actor', type: 'text', required: true }, { path: 'told', type: 'tags', required: true }, { path: 'limit.amount', type: 'number', min: 1, max: 100000 },
      { path: 'limit.unit', type: 'one', from: { set: 'unit', words: AMOUNT_UNITS } }, { path: 'climbs', type: 'one', from: { set: 'climbs', words: ['unanswered'] } },
      { path: 'climbAfter.amount', type: 'number', min: 1, max: 100000 }, { path: 'climbAfter.unit', type: 'one', from: { set: 'unit', words: AMOUNT_UNITS } }, { path: 'headAnswers', type: 'flag' },
      { path: 'proof', type: 'rows', required: true, fields: [code, name, { path: 'kind', type: 'one', required: true, from: { set: 'proof_kind', words: PROOF_KINDS } }, { path: 'result', type: 'flag' }] },
      { path: 'replaces', type: 'tags' }, placeholder,
    ],
    columns: [{ path: 'name' }, { path: 'group', width: 100 }, { path: 'means' }, { path: 'actor' }, { path: 'told' }, { path: 'limit.amount', unit: 'limit.unit', width: 130 }, { path: 'climbs', width: 120 }],
  },
  addressees: {
    form: 'list', empty: { place: 'order_units', roles: [] },
    fields: [
      code, name, { path: 'place', type: 'one', required: true, from: { set: 'place', words: ADDRESSEE_PLACES } }, { path: 'unit', type: 'one', from: 'units' },
      { path: 'roles', type: 'many', required: true, some: true, from: { set: 'role', words: TOLD_ROLES } }, { path: 'message', type: 'one', from: { set: 'message', words: TOLD_CHANNELS } }, placeholder,
    ],
    columns: [{ path: 'name' }, { path: 'place' }, { path: 'unit' }, { path: 'roles' }, { path: 'message', width: 120 }],
  },
  triggers: {
    form: 'list', empty: { when: 'overdue' },
    fields: [
      code, name, { path: 'when', type: 'one', required: true, from: { set: 'trigger', words: TRIGGER_KINDS } },
      { path: 'threshold', type: 'number', min: 1, max: 100000 }, { path: 'windowDays', type: 'number', min: 1, max: 3650 }, { path: 'rung', type: 'one', from: 'ladder' }, placeholder,
    ],
    columns: [{ path: 'name' }, { path: 'when' }, { path: 'threshold', width: 110 }, { path: 'windowDays', width: 130 }, { path: 'rung' }],
  },
  urging: {
    form: 'list', empty: { work: ['handle'], before: { amount: 4, unit: 'working_hour' } },
    fields: [
      code, name, { path: 'work', type: 'many', required: true, from: { set: 'urged', words: URGED_WORK } }, { path: 'before.amount', type: 'number', min: 1, max: 100000, required: true },
      { path: 'before.unit', type: 'one', required: true, from: { set: 'unit', words: AMOUNT_UNITS } }, placeholder,
    ],
    columns: [{ path: 'name' }, { path: 'work' }, { path: 'before.amount', unit: 'before.unit', width: 140 }],
  },
  obligations: {
    form: 'list', empty: { base: 'unit_closed', duty: 'revisit', share: 1 },
    fields: [
      code, name, { path: 'base', type: 'one', required: true, from: { set: 'base', words: ['first_handled', 'non_compliant', 'dissatisfied_reasonable', 'unit_closed'] } },
      { path: 'duty', type: 'one', required: true, from: { set: 'duty', words: ['revisit', 'inspect', 'supervise'] } }, { path: 'share', type: 'number', min: 0.01, max: 1, step: 0.05, share: true, required: true },
      { path: 'limit.amount', type: 'number', min: 1, max: 100000 }, { path: 'limit.unit', type: 'one', from: { set: 'unit', words: AMOUNT_UNITS } }, { path: 'unreachedCounts', type: 'flag' }, { path: 'exemptionReview', type: 'flag' },
    ],
    columns: [{ path: 'name' }, { path: 'base' }, { path: 'duty' }, { path: 'share', width: 100 }],
  },
} as const satisfies Record<string, Section>
