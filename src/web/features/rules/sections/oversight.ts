/** 质检、考核、监督联动、排班 as forms. Score sheets and sampling plans have versions of their own under 质检设置. */
import { AMOUNT_UNITS } from '#domain/calendar/limit.ts'
import { GRAINS, MEASURES, WINDOWS } from '#domain/assessment/fact.ts'
import { INITIATOR_ROLES, LINKAGE_CONDITIONS } from '#domain/profile/linkage.ts'
import type { Field, Section } from '../field.ts'

const code: Field = { path: 'code', type: 'code', required: true }
const name: Field = { path: 'name', type: 'text', required: true }
const placeholder: Field = { path: 'placeholder', type: 'flag' }
const amount = (path: string): Field[] => [
  { path: `${path}.amount`, type: 'number', min: 1, max: 100000, required: true }, { path: `${path}.unit`, type: 'one', from: { set: 'unit', words: AMOUNT_UNITS }, required: true },
]
const RISKS = ['dissatisfied', 'rehandled', 'urged', 'near', 'overdue', 'hints'] as const
const UNIT_KINDS = ['center', 'site', 'government', 'bureau', 'street', 'company'] as const
const LINK_KINDS = ['police', 'emergency', 'grid', 'city_management', 'governance', 'environment', 'discipline', 'petition', 'sub_center', 'other'] as const

export const oversightSections = {
  quality: {
    form: 'single', columns: [], empty: {},
    fields: [
      { path: 'reasons', type: 'rows', required: true, fields: [code, name] }, ...amount('correction'), ...amount('appealWindow'),
      ...RISKS.map((risk): Field => ({ path: `weights.${risk}`, type: 'number', min: 0, max: 100 })), placeholder,
    ],
  },
  kpis: {
    form: 'list', empty: { grain: 'ticket', window: 'closed', of: 'unit', denominator: [], exclusions: [], better: 'higher', unit: 'share' },
    fields: [
      code, name, { path: 'about', type: 'long', required: true }, { path: 'grain', type: 'one', required: true, from: { set: 'grain', words: GRAINS } }, { path: 'window', type: 'one', required: true, from: { set: 'window', words: WINDOWS } },
      { path: 'of', type: 'one', required: true, from: { set: 'kpi_of', words: ['unit', 'center'] } }, { path: 'unit', type: 'one', required: true, from: { set: 'kpi_unit', words: ['share', 'day', 'working_day', 'minute'] } },
      { path: 'denominator', type: 'conditions', required: true }, { path: 'numerator', type: 'conditions' }, { path: 'sum', type: 'one', from: { set: 'measure', words: MEASURES } },
      { path: 'exclusions', type: 'many', required: true, from: 'exclusionReasons' }, { path: 'better', type: 'one', required: true, from: { set: 'better', words: ['higher', 'lower'] } },
      { path: 'target.value', type: 'number' }, { path: 'target.name', type: 'text' }, { path: 'target.source', type: 'text' }, { path: 'target.placeholder', type: 'flag' }, { path: 'needs', type: 'one', from: { set: 'needs', words: ['telephony'] } },
    ],
    columns: [{ path: 'name', width: 180 }, { path: 'about', sentence: true }, { path: 'of', width: 90 }, { path: 'window', width: 110 }, { path: 'target.value', width: 90 }, { path: 'code', width: 160 }],
  },
  cohorts: {
    form: 'list', empty: {},
    fields: [code, name, { path: 'kinds', type: 'many', some: true, from: { set: 'unit_kind', words: UNIT_KINDS } }, { path: 'units', type: 'many', some: true, from: 'units' }, { path: 'load.from', type: 'number', min: 0 }, { path: 'load.below', type: 'number', min: 1 }, placeholder],
    columns: [{ path: 'name' }, { path: 'kinds' }, { path: 'units', sentence: true }, { path: 'load.from', width: 150 }, { path: 'load.below', width: 150 }],
  },
  schemes: {
    form: 'list', empty: { items: [] },
    fields: [code, name, { path: 'items', type: 'rows', required: true, fields: [{ path: 'kpi', type: 'one', required: true, from: 'weighable' }, { path: 'weight', type: 'number', min: 0, max: 1000, required: true }, { path: 'inverse', type: 'flag' }] }, placeholder],
    columns: [{ path: 'name' }, { path: 'code' }],
  },
  exclusionReasons: { form: 'list', empty: {}, fields: [code, name, placeholder], columns: [{ path: 'name' }, { path: 'code' }] },
  assessment: {
    form: 'single', columns: [], empty: {},
    fields: [...amount('exclusionWindow'), ...amount('appealWindow'), { path: 'smallBelow', type: 'number', min: 1, max: 10000, required: true }, { path: 'bulletin', type: 'many', required: true, from: 'kpis' }, placeholder],
  },
  links: {
    form: 'list', empty: { kind: 'other', direction: 'both' },
    fields: [
      code, name, { path: 'kind', type: 'one', required: true, from: { set: 'link_kind', words: LINK_KINDS } }, { path: 'direction', type: 'one', required: true, from: { set: 'direction', words: ['both', 'out', 'in'] } },
      { path: 'oneKey', type: 'flag' }, { path: 'matters', type: 'tags' }, { path: 'recovers', type: 'flag' }, placeholder,
    ],
    columns: [{ path: 'name' }, { path: 'kind', width: 110 }, { path: 'direction', width: 90 }, { path: 'matters', sentence: true }, { path: 'recovers', width: 140 }],
  },
  linkageClasses: { form: 'list', empty: {}, fields: [code, name, placeholder], columns: [{ path: 'name' }, { path: 'code' }] },
  linkageRules: {
    form: 'list', empty: { conditions: [], need: 'any', initiator: { roles: [] } },
    fields: [
      code, name, { path: 'link', type: 'one', required: true, from: 'links' }, { path: 'class', type: 'one', required: true, from: 'linkageClasses' },
      { path: 'about.categories', type: 'many', some: true, from: 'categories' }, { path: 'about.services', type: 'many', some: true, from: 'services' },
      { path: 'about.parties', type: 'many', some: true, from: { set: 'party', words: ['person', 'enterprise'] } }, { path: 'about.complainedOf', type: 'many', some: true, from: { set: 'complained', words: ['unit', 'firm', 'staff'] } },
      { path: 'conditions', type: 'rows', required: true, fields: [{ path: 'condition', type: 'one', required: true, from: { set: 'linkage_condition', words: LINKAGE_CONDITIONS } }, { path: 'times', type: 'number', min: 1, max: 100 }] },
      { path: 'need', type: 'one', required: true, from: { set: 'need', words: ['any', 'all'] } },
      { path: 'initiator.roles', type: 'many', required: true, some: true, from: { set: 'role', words: INITIATOR_ROLES } }, { path: 'initiator.unit', type: 'one', from: 'units' }, placeholder,
    ],
    columns: [{ path: 'name' }, { path: 'class', width: 160 }, { path: 'link', width: 160 }, { path: 'need', width: 120 }, { path: 'initiator.roles', sentence: true }],
  },
  jointRoom: { form: 'single', columns: [], empty: {}, fields: [...amount('answerWithin'), placeholder] },
  incidentLevels: { form: 'list', empty: {}, fields: [code, name, ...amount('acknowledgeWithin'), placeholder], columns: [{ path: 'name' }, { path: 'acknowledgeWithin.amount', unit: 'acknowledgeWithin.unit' }] },
  staffing: {
    form: 'single', columns: [], empty: {},
    fields: [
      { path: 'handleSeconds', type: 'number', min: 10, max: 3600 }, { path: 'share', type: 'number', min: 0.5, max: 0.99, step: 0.05, share: true }, { path: 'withinSeconds', type: 'number', min: 0, max: 300 },
      { path: 'weeksMeasured', type: 'number', min: 1, max: 53 }, { path: 'watchHours', type: 'number', min: 1, max: 168 }, placeholder,
    ],
  },
} satisfies Record<string, Section>
