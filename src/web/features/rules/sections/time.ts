import { AMOUNT_UNITS, CLOCKS } from '#domain/calendar/limit.ts'
import { PARTIES, URGENCIES } from '#domain/profile/dimensions.ts'
import { DEMAND_CLASSES } from '#domain/profile/rules.ts'
import type { Field, Section } from '../field.ts'

const UNIT = { set: 'unit', words: AMOUNT_UNITS }
const reasons: Field = { path: 'reasons', type: 'rows', required: true, fields: [{ path: 'code', type: 'code', required: true }, { path: 'name', type: 'text', required: true }] }
const count = (path: string, max = 100): Field => ({ path, type: 'number', min: 0, max, required: true })

export const timeSections = {
  limits: {
    form: 'list', groupBy: { path: 'clock', set: 'clock', words: CLOCKS }, empty: { clock: 'answer', amount: 5, unit: 'working_day', start: 'now' },
    fields: [
      { path: 'code', type: 'code', required: true },
      { path: 'clock', type: 'one', from: { set: 'clock', words: CLOCKS }, required: true },
      { path: 'amount', type: 'number', min: 1, max: 100000, required: true },
      { path: 'unit', type: 'one', from: UNIT, required: true },
      { path: 'start', type: 'one', from: { set: 'start', words: ['now', 'next_day'] }, required: true },
      { path: 'when.kinds', type: 'many', from: 'kinds' },
      { path: 'when.classes', type: 'many', from: { set: 'class', words: DEMAND_CLASSES } },
      { path: 'when.categories', type: 'many', from: 'categories' },
      { path: 'when.urgencies', type: 'many', from: { set: 'urgency', words: URGENCIES } },
      { path: 'when.parties', type: 'many', from: { set: 'party', words: PARTIES } },
      { path: 'when.services', type: 'many', from: 'services' },
      { path: 'source', type: 'long' },
      { path: 'placeholder', type: 'flag' },
    ],
    columns: [{ path: 'when', width: 300 }, { path: 'amount', unit: 'unit', width: 130 }, { path: 'start', width: 110 }, { path: 'source', sentence: true }, { path: 'code', width: 190 }],
  },
  workingHours: {
    form: 'list', empty: { from: '08:30', to: '12:00' },
    fields: [{ path: 'from', type: 'time', required: true }, { path: 'to', type: 'time', required: true }],
    columns: [{ path: 'from' }, { path: 'to' }],
  },
  light: { form: 'single', empty: {}, columns: [], fields: [{ path: 'yellowShare', type: 'number', min: 0.05, max: 0.95, step: 0.05, share: true, required: true }] },
  returns: { form: 'single', empty: {}, columns: [], fields: [count('designateAfter'), reasons] },
  extension: { form: 'single', empty: {}, columns: [], fields: [count('maxCount'), reasons] },
  suspension: { form: 'single', empty: {}, columns: [], fields: [count('maxDays', 3650), reasons] },
  rehandle: { form: 'single', empty: {}, columns: [], fields: [count('maxCount')] },
  reopen: { form: 'single', empty: {}, columns: [], fields: [count('windowDays', 3650)] },
  archive: { form: 'single', empty: {}, columns: [], fields: [count('afterDays', 3650)] },
  revisit: {
    form: 'single', empty: {}, columns: [],
    fields: [
      count('maxAttempts'),
      { path: 'retryAfter.amount', type: 'number', min: 1, max: 100000, required: true },
      { path: 'retryAfter.unit', type: 'one', from: UNIT, required: true },
      { path: 'quiet.from', type: 'time', required: true },
      { path: 'quiet.to', type: 'time', required: true },
      { path: 'script', type: 'long', required: true },
    ],
  },
  knowledge: {
    form: 'single', empty: {}, columns: [],
    fields: [
      { path: 'mustCite', type: 'one', from: { set: 'cite', words: ['no', 'refuse', 'gap'] }, required: true },
      { path: 'correction.amount', type: 'number', min: 1, max: 100000 },
      { path: 'correction.unit', type: 'one', from: UNIT },
      { path: 'hotDays', type: 'number', min: 1, max: 365 },
      { path: 'remindDays', type: 'numbers' },
      { path: 'weakWords', type: 'tags' },
      { path: 'seasons', type: 'rows', fields: [
        { path: 'code', type: 'code', required: true }, { path: 'name', type: 'text', required: true }, { path: 'from', type: 'text', required: true }, { path: 'to', type: 'text', required: true }, { path: 'confirmDays', type: 'number', min: 0, max: 365, required: true },
      ] },
    ],
  },
} as const satisfies Record<string, Section>
