/** A city is data: no name and no code of one stands outside profiles/, the papers and the scenarios. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT, sourceFiles } from './support/source-files.ts'

type Area = { code: number | string; name: string; children?: Area[] }

const profileFiles = readdirSync(join(ROOT, 'profiles'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml') && !name.startsWith('_'))
const folders = new Set(profileFiles.map((name) => basename(dirname(name))).filter((name) => name !== 'centers'))
const areas = profileFiles.filter((name) => basename(name) === 'areas.yaml')
  .flatMap((name) => (parse(readFileSync(join(ROOT, 'profiles', name), 'utf8')) as { areas: Area[] }).areas)

/** Cities by name, short name and code, counties by name and code, streets by name: short ones are everyday words. */
function wordsOf(area: Area, depth = 0): string[] {
  const code = String(area.code)
  const short = area.name.replace(/(市|地区|自治州|省|自治区)$/, '')
  const own = [area.name, ...(code.length > 6 ? [] : [code]), ...(depth === 0 && short.length > 1 ? [short] : [])]
  return [...own, ...(area.children ?? []).flatMap((child) => wordsOf(child, depth + 1))]
}

// What proves the profiles that ship may name them.
const MAY_NAME = [/^test\/scenarios\//, /^src\/server\/profile\/profile\.db\.test\.ts$/, /^test\/support\/sample-ticket\.ts$/]

const words = [...folders, ...areas.flatMap((area) => wordsOf(area))].filter((word) => word.length > 1)
const pattern = new RegExp(words.map((word) => (/^\w+$/.test(word) ? `(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])` : word)).join('|'), 'i')

test('the list of names is not empty', () => {
  expect(folders.size).toBeGreaterThanOrEqual(5)
  expect(words.length).toBeGreaterThan(100)
})

test('no city stands in code', () => {
  const places = sourceFiles('src', 'scripts', 'test', 'bench').filter((file) => !file.path.includes('.tmp.') && !MAY_NAME.some((place) => place.test(file.path))).map(({ path, text }) => ({ path, text }))
    .concat(readdirSync(join(ROOT, 'migrations')).map((name) => ({ path: `migrations/${name}`, text: readFileSync(join(ROOT, 'migrations', name), 'utf8') })))
  const found = places.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => {
    const hit = pattern.exec(line)
    return hit ? [`${path}:${index + 1} ${hit[0]}`] : []
  }))
  expect(found).toEqual([])
})
