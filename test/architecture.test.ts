/** The plan of the house, held against the import lines and the SQL of every file (DESIGN §3). */
import { expect, test } from 'vitest'
import { ACTS_THROUGH_OTHERS, AREAS, areaOf, floorOf, MAY_IMPORT, OPEN_ACTIONS, PACKAGES, PERMISSION_CHECK, positionOf } from './support/architecture-table.ts'
import { importCycles, type SourceFile, sourceFiles, tableOwners, tablesIn } from './support/source-files.ts'

const files = sourceFiles('src')
const product = files.filter((file) => !file.isTest)
const isOwn = (name: string) => name.startsWith('src/')
const pairs = (of: SourceFile[]) => of.flatMap((file) => file.imports.map((name): [string, string] => [file.path, name]))
const told = (found: [string, string][]) => found.map(([from, to]) => `${from} imports ${to}`)

test('every file stands on a floor, every area is known', () => {
  expect(files.filter((file) => !floorOf(file.path)).map((file) => file.path)).toEqual([])
  expect(product.filter((file) => file.path.startsWith('src/server/') && areaOf(file.path) && positionOf(areaOf(file.path)) < 0).map((file) => file.path)).toEqual([])
})

test('no file imports from a higher floor', () => {
  expect(told(pairs(product).filter(([from, to]) => isOwn(to) && floorOf(from) && !MAY_IMPORT[floorOf(from) ?? '']?.includes(floorOf(to) ?? '')))).toEqual([])
})

test('domain imports no package, contract only zod, the browser nothing of the server', () => {
  expect(told(pairs(product).filter(([from, to]) => !isOwn(to) && PACKAGES[floorOf(from) ?? '']?.(to) === false))).toEqual([])
})

test('no import cycles', () => {
  expect(importCycles(product)).toEqual([])
})

test('an area imports only areas to its left, and no actions of theirs', () => {
  const across = pairs(product).filter(([from, to]) => from.startsWith('src/server/') && to.startsWith('src/server/') && areaOf(from) && areaOf(to) && areaOf(from) !== areaOf(to))
  expect(told(across.filter(([from, to]) => positionOf(areaOf(to)) >= positionOf(areaOf(from))))).toEqual([])
  expect(told(across.filter(([from, to]) => floorOf(to) === 'action' && !ACTS_THROUGH_OTHERS.includes(areaOf(from))))).toEqual([])
})

test('a feature of the browser imports no other feature', () => {
  expect(told(pairs(product).filter(([from, to]) => floorOf(from) === 'web-feature' && floorOf(to) === 'web-feature' && areaOf(from) !== areaOf(to)))).toEqual([])
})

test('no file is longer than 300 lines, no test than 400', () => {
  expect([...files, ...sourceFiles('test', 'scripts', 'bench')].filter((file) => file.lines > (file.isTest ? 400 : 300)).map((file) => `${file.path}: ${file.lines}`)).toEqual([])
})

test('every action checks a permission', () => {
  expect(product.filter((file) => floorOf(file.path) === 'action' && !PERMISSION_CHECK.test(file.text) && !OPEN_ACTIONS[file.path]).map((file) => file.path)).toEqual([])
})

test('SQL writes only tables of its own area and reads only own and left', () => {
  const owners = tableOwners((name) => AREAS.flat().find((area) => name === area || name.startsWith(`${area}-`)) ?? 'platform')
  const tables = new Set(owners.keys())
  const wrong = product.flatMap((file) => {
    const area = areaOf(file.path) || (file.path.startsWith('src/platform/') ? 'platform' : '')
    const { writes, reads } = tablesIn(file, tables)
    if (area === '') return [...writes, ...reads].map((table) => `${file.path} touches ${table}: SQL belongs into an area`)
    const mayRead = (owner: string) => owner === area || area === 'desk' || (owner !== 'platform' && positionOf(owner) < positionOf(area))
    return [
      ...writes.filter((table) => owners.get(table) !== area).map((table) => `${file.path} writes ${table} of ${owners.get(table)}`),
      ...reads.filter((table) => !mayRead(owners.get(table) ?? '')).map((table) => `${file.path} reads ${table} of ${owners.get(table)}`),
    ]
  })
  expect(wrong).toEqual([])
})
