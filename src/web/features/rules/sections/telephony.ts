import { AMOUNT_UNITS } from '#domain/calendar/limit.ts'
import type { Field, Section } from '../field.ts'

const code: Field = { path: 'code', type: 'code', required: true }
const name: Field = { path: 'name', type: 'text', required: true }
const seconds = (path: string, required = false): Field => ({ path, type: 'number', min: 1, max: 3600, ...(required ? { required: true as const } : {}) })

export const telephonySections = {
  lines: {
    form: 'list', empty: { merge: 'whole', number: '' },
    fields: [
      code, name, { path: 'number', type: 'text' }, { path: 'merge', type: 'one', required: true, from: { set: 'merge', words: ['whole', 'parallel', 'sub_center'] } },
      { path: 'queue', type: 'one', from: 'queues' }, { path: 'greeting', type: 'text' }, { path: 'open.from', type: 'time' }, { path: 'open.to', type: 'time' }, { path: 'open.workingDays', type: 'flag' }, { path: 'closedQueue', type: 'one', from: 'queues' },
      { path: 'replacedBy.number', type: 'text' }, { path: 'replacedBy.from', type: 'date' }, { path: 'priority', type: 'number', min: 0, max: 9 }, { path: 'script', type: 'long' }, { path: 'confidential', type: 'flag' }, { path: 'placeholder', type: 'flag' },
    ],
    columns: [{ path: 'name' }, { path: 'number', width: 110 }, { path: 'merge', width: 110 }, { path: 'queue', width: 130 }, { path: 'open.from', width: 80 }, { path: 'open.to', width: 80 }, { path: 'replacedBy.number', width: 110 }, { path: 'confidential', width: 100 }, { path: 'code', width: 110 }],
  },
  telephony: {
    form: 'single', empty: {}, columns: [],
    fields: [
      { path: 'number', type: 'text' }, { path: 'queue', type: 'one', from: 'queues' }, { path: 'rating', type: 'flag', required: true }, { path: 'ratingBySms', type: 'flag', required: true }, { path: 'records', type: 'flag', required: true }, { path: 'recordingPrompt', type: 'text' }, { path: 'keepMonths', type: 'number', min: 1, max: 600 },
      { path: 'missed.due.amount', type: 'number', min: 1, max: 1000, required: true }, { path: 'missed.due.unit', type: 'one', required: true, from: { set: 'unit', words: AMOUNT_UNITS } }, { path: 'missed.closedToo', type: 'flag', required: true }, { path: 'missed.ignoreUnderSeconds', type: 'number', min: 0, max: 60, required: true },
      { path: 'missed.maxAttempts', type: 'number', min: 1, max: 20, required: true }, { path: 'missed.retryAfter.amount', type: 'number', min: 1, max: 1000, required: true }, { path: 'missed.retryAfter.unit', type: 'one', required: true, from: { set: 'unit', words: AMOUNT_UNITS } }, { path: 'missed.placeholder', type: 'flag' },
      { path: 'assistant.on', type: 'flag' }, { path: 'assistant.afterSeconds', type: 'number', min: 0, max: 600 }, { path: 'assistant.misses', type: 'number', min: 1, max: 5 }, { path: 'assistant.turns', type: 'number', min: 1, max: 30 },
      { path: 'assistant.greeting', type: 'long' }, { path: 'assistant.handOver', type: 'long' }, { path: 'assistant.personWords', type: 'tags' }, { path: 'assistant.urgentWords', type: 'tags' }, { path: 'assistant.demandWords', type: 'tags' }, { path: 'assistant.channel', type: 'one', from: 'channels' }, { path: 'assistant.placeholder', type: 'flag' },
      { path: 'queues', type: 'rows', fields: [
        code, name, { path: 'priority', type: 'number', min: 0, max: 9, required: true }, seconds('ringSeconds', true), { path: 'wrapUpSeconds', type: 'number', min: 0, max: 600, required: true }, seconds('announceEverySeconds'), seconds('offerCallBackAfterSeconds'),
        { path: 'needs', type: 'rows', required: true, fields: [{ path: 'skill', type: 'text', required: true }, { path: 'level', type: 'number', min: 1, max: 5, required: true }] },
        { path: 'overflow', type: 'rows', required: true, fields: [{ path: 'to', type: 'one', from: 'queues', required: true }, seconds('afterSeconds'), { path: 'longerThan', type: 'number', min: 0, max: 10_000 }] },
      ] },
    ],
  },
} as const satisfies Record<string, Section>
