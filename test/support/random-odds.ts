/** The rest of a random centre: kinds, channels, small numbers, reasons, words. */
import fc from 'fast-check'
import { COMMON_VARIABLES, MESSAGE_CODES, MESSAGES } from '#domain/profile/messages.ts'
import type { CenterRules, Kind, Reason } from '#domain/profile/rules.ts'
import { randomAmount } from './random-limits.ts'

type Rest = Omit<CenterRules, 'code' | 'name' | 'numberPrefix' | 'areas' | 'categories' | 'catalogue' | 'limits' | 'workingHours'>

const count = (min: number, max: number) => fc.integer({ min, max })
const reasons = (what: string) => count(1, 4).map((n): Reason[] => Array.from({ length: n }, (_, at) => ({ code: `${what}${at}`, name: `理由${at}` })))
const share = fc.double({ min: 0, max: 1, noNaN: true })

const kinds = fc.tuple(share, fc.boolean(), fc.subarray(['suggest', 'thank', 'resolve', 'consult'] as const)).map(([sampleShare, secretByDefault, more]): Kind[] => [
  { code: 'ask', name: '问询', class: 'consult', sampleShare },
  { code: 'solve', name: '诉求', class: 'resolve', secretByDefault },
  ...more.map((name): Kind => ({ code: `also_${name}`, name: `另一类${name}`, class: name })),
])

const templates = MESSAGE_CODES.map((code) => ({
  code, name: code, text: [...COMMON_VARIABLES, ...MESSAGES[code]].map((variable) => `{${variable}}`).join(' '),
}))

const hour = (value: number) => `${String(value).padStart(2, '0')}:00`

export const randomOdds: fc.Arbitrary<Rest> = fc.record({
  utcOffsetMinutes: fc.constantFrom(480, 480, 420, 540),
  channels: fc.constantFrom([{ code: 'phone', name: '电话', medium: 'phone' as const }], [
    { code: 'phone', name: '电话', medium: 'phone' as const }, { code: 'web', name: '网站', medium: 'web' as const },
  ]),
  lines: fc.constantFrom([], [{ code: 'old', name: '旧线', number: '99999', merge: 'parallel' as const }]),
  kinds,
  light: fc.double({ min: 0.1, max: 0.95, noNaN: true }).map((yellowShare) => ({ yellowShare })),
  returns: fc.record({ reasons: reasons('return'), designateAfter: count(1, 5) }),
  extension: fc.record({ maxCount: count(0, 3), reasons: reasons('extend') }),
  suspension: fc.record({ maxDays: count(1, 200), reasons: reasons('suspend') }),
  rehandle: fc.record({ maxCount: count(0, 3) }),
  reopen: fc.record({ windowDays: count(0, 60) }),
  archive: fc.record({ afterDays: count(0, 60) }),
  revisit: fc.record({
    maxAttempts: count(1, 5), retryAfter: randomAmount, script: fc.constant('请问是否解决？'),
    quiet: fc.record({ from: count(19, 23).map(hour), to: count(5, 9).map(hour) }),
  }),
  refusals: count(1, 3).map((n) => Array.from({ length: n }, (_, at) => ({ code: `refusal${at}`, name: `情形${at}`, script: '不在范围', route: '请向有权机关提出' }))),
  transferTargets: fc.constantFrom([], [{ code: 'police', name: '报警', number: '110', emergency: true }]),
  services: fc.constantFrom<Rest['services'][]>([], [
    { code: 'special', name: '特色服务', entry: { channels: ['phone'] }, kind: 'ask', script: '请说', form: [{ code: 'f', name: '项目', type: 'choice', required: false, choices: ['甲', '乙'] }] },
  ]),
  templates: fc.constant(templates),
  knowledge: fc.record({ mustCite: fc.constantFrom('no' as const, 'gap' as const, 'refuse' as const) }),
  ladder: count(0, 7).map((n) => Array.from({ length: n }, (_, at) =>
    ({ code: `r${at}`, name: `第${at}级`, means: 'phone' as const, actor: '督办员', told: ['负责人'], proof: [{ code: 'record', name: '记录', kind: 'text' as const }] }))),
  triggers: fc.constantFrom<Rest['triggers'][]>([], [{ code: 'many', name: '集中反映', when: 'person_times', threshold: 10 }]),
  obligations: fc.constantFrom<Rest['obligations'][]>([], [{ code: 'all', name: '全回访', base: 'unit_closed', duty: 'revisit', share: 1 }]),
})
