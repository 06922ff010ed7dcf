import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ProfileFileSchema, profileJsonSchema } from '#contract/profile/file.ts'
import { sayProblem } from '#contract/profile/rule-texts.ts'
import { SHIPPED } from './read-layer.ts'
import { profileFolder, readProfile } from './read-profile.ts'

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })))

/** A folder with these files; `file` is cut down to its place in the folder. */
function read(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  made.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { profile, problems } = readProfile(folder)
  return { profile, problems: problems.map(({ file, ...rest }) => ({ file: file.replace(`${folder}/`, ''), ...rest })) }
}

const TOWN = `extends: base
code: town
name: 小城热线
look: { title: 小城, subtitle: "", color: "#123456" }
numberPrefix: TN
areas:
  - { code: 990100, name: 小城 }
units:
  - code: city
    name: 小城政府
    kind: government
    areas: [990100]
    children:
      - { code: desk, name: 热线中心, kind: center }
      - { code: housing, name: 住建局, kind: bureau }
`

const shipped = readdirSync(SHIPPED, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name)
const yamlFiles = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))

describe('profiles that ship', () => {
  test.each(shipped)('%s is sound', (name) => {
    expect(readProfile(profileFolder(name)).problems).toEqual([])
  })
  test.each(yamlFiles)('%s fits the schema editors use', (name) => {
    expect(ProfileFileSchema.safeParse(textCodes(parse(readFileSync(join(SHIPPED, name), 'utf8')))).error?.issues ?? []).toEqual([])
  })
  test('the JSON Schema on disk is the one of the contract', () => {
    const { title: _title, ...onDisk } = JSON.parse(readFileSync(join(SHIPPED, 'profile.schema.json'), 'utf8')) as Record<string, unknown>
    expect(onDisk).toEqual(JSON.parse(JSON.stringify(profileJsonSchema())))
  })
})

/** Division codes and phone numbers may stand unquoted; the reader takes them as words. */
function textCodes(value: unknown, key = ''): unknown {
  if (typeof value === 'number' && ['code', 'areas', 'number', 'parent'].includes(key)) return String(value)
  if (Array.isArray(value)) return value.map((item) => textCodes(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textCodes(inner, name)]))
}

describe('a small city', () => {
  test('one file is enough; rows of the shared catalogue without a unit are left to the place', () => {
    const { profile, problems } = read({ 'town.yaml': TOWN })
    expect(problems).toEqual([])
    const rules = profile!.centers[0]!
    expect(rules).toMatchObject({ code: 'town', name: '小城热线', areas: [{ code: '990100' }] })
    const leads = new Set(rules.catalogue.map(({ lead }) => ('unit' in lead ? lead.unit : 'place')))
    expect([...leads].toSorted()).toEqual(['housing', 'place'])
    expect(rules.catalogue.every(({ co }) => co.every((unit) => unit === 'housing'))).toBe(true)
    expect(profile!.units.find(({ code }) => code === 'desk')).toEqual({ code: 'desk', name: '热线中心', kind: 'center', parent: 'city' })
  })

  test('an entry changes only what it names, remove drops it, own limits stand first', () => {
    const { profile } = read({ 'town.yaml': TOWN, 'limits.yaml': `limits:
  - { code: contact.normal, amount: 45, unit: minute, placeholder: false }
  - { code: answer.urgent, remove: true }
  - { code: own, clock: answer, when: { parties: [enterprise] }, amount: 9, unit: working_day, start: now }
` })
    const { limits } = profile!.centers[0]!
    expect(limits[0]).toMatchObject({ code: 'own' })
    expect(limits.find(({ code }) => code === 'contact.normal')).toMatchObject({ clock: 'contact', amount: 45, unit: 'minute', start: 'now', placeholder: false })
    expect(limits.some(({ code }) => code === 'answer.urgent')).toBe(false)
  })

  test('a lead said again is said anew', () => {
    const { profile } = read({ 'town.yaml': `${TOWN}catalogue:\n  - { code: urban.road, lead: { areaGovernment: true } }\n` })
    expect(profile!.centers[0]!.catalogue.find(({ code }) => code === 'urban.road')!.lead).toEqual({ areaGovernment: true })
  })

  test('units of several centres are told apart, their duty stays', () => {
    const center = (prefix: string) => `numberPrefix: ${prefix}
center: { code: ${prefix.toLowerCase()}, name: ${prefix} }
areas: [{ code: "${prefix}1", name: 甲 }]
units:
  - { code: city, name: 政府, kind: government, areas: [${prefix}1] }
  - { code: desk, name: 热线中心, kind: center, parent: city }
  - { code: housing, name: 住建局, kind: bureau, parent: city }
`
    const shared = TOWN.slice(0, TOWN.indexOf('numberPrefix'))
    const { profile, problems } = read({ 'town.yaml': shared, 'centers/e/all.yaml': center('E'), 'centers/w/all.yaml': center('W') })
    expect(problems).toEqual([])
    expect(profile!.units.map(({ code }) => code)).toEqual(['e-city', 'e-desk', 'e-housing', 'w-city', 'w-desk', 'w-housing'])
    expect(profile!.units[5]).toMatchObject({ duty: 'housing', parent: 'w-city' })
    expect(profile!.centers[1]!.catalogue.find(({ code }) => code === 'urban.road')!.lead).toEqual({ unit: 'w-housing' })
  })
})

describe('a planted error names file, line and rule', () => {
  test.each([
    ['not YAML', 'limits: [', 1, 'yaml'],
    ['an unknown section', 'wishes: []', 1, 'shape'],
    ['an unknown field', 'light:\n  yelowShare: 0.5', 2, 'shape'],
    ['a wrong value', 'limits:\n  - { code: review, amount: -1 }', 2, 'shape'],
    ['an unknown unit word', 'limits:\n  - { code: review, unit: week }', 2, 'shape'],
    ['a lead nobody is', 'catalogue:\n  - { code: x, category: urban,\n      lead: { unit: nobody }, co: [], basis: 法 }', 3, 'unit_unknown'],
    ['an unknown category', 'catalogue:\n  - { code: x, category: nothing, lead: { areaGovernment: true }, co: [], basis: 法 }', 2, 'category_unknown'],
    ['an unknown kind in a limit', '\nlimits:\n  - code: x\n    clock: answer\n    when:\n      kinds: [nothing]\n    amount: 1\n    unit: day\n    start: now', 6, 'kind_unknown'],
    ['a code twice', 'kinds:\n  - { code: k, name: 甲, class: resolve }\n  - { code: k, name: 乙, class: resolve }', 3, 'code_twice'],
    ['an inherited code twice', 'limits:\n  - { code: review, amount: 2 }\n  - { code: review, amount: 3 }', 3, 'code_twice'],
    ['an area nobody governs', 'areas:\n  - { code: 990999, name: 飞地 }', 2, 'area_without_government'],
    ['a category without a lead', 'categories:\n  - { code: new, name: 新 }', 2, 'category_without_lead'],
    ['no answer limit', 'limits:\n  - { code: answer.other, remove: true }', 0, 'answer_limit_missing'],
    ['a rung that is not there', 'triggers:\n  - { code: t, name: t, when: overdue, rung: top }', 2, 'rung_unknown'],
    ['a threshold left out', 'triggers:\n  - { code: t, name: t, when: person_times }', 2, 'threshold_missing'],
    ['a message without words', 'templates:\n  - { code: closed, remove: true }', 0, 'message_missing'],
    ['a variable nobody fills', 'templates:\n  - { code: closed, text: "{hotline} {phone}" }', 2, 'variable_unknown'],
    ['hours that overlap', 'workingHours:\n  - { from: "08:00", to: "12:00" }\n  - { from: "11:00", to: "17:00" }', 3, 'working_hours_order'],
    ['a confidential service with a unit', 'services:\n  - code: s\n    name: 专线\n    entry: { channels: [phone] }\n    kind: consult\n    unit: housing\n    confidential: true\n    script: 您好\n    form: []', 6, 'confidential_with_unit'],
  ])('%s', (_, text, line, rule) => {
    const { problems } = read({ 'town.yaml': TOWN, 'wrong.yaml': text })
    const found = problems.find((problem) => problem.rule === rule)
    if (!found) throw new Error(`not among ${JSON.stringify(problems)}`)
    if (line > 0) expect({ file: found.file, line: found.line }).toEqual({ file: 'wrong.yaml', line })
    expect(sayProblem(found)).toContain(`:${found.line} ${rule} `)
  })

  test('a folder that is not there, and a base that is not there', () => {
    expect(readProfile(join(tmpdir(), 'no-such-profile')).problems).toMatchObject([{ rule: 'shape' }])
    expect(read({ 'town.yaml': TOWN.replace('base', 'nowhere') }).problems).toMatchObject([{ line: 1, rule: 'extends', subject: 'nowhere' }])
  })
})
