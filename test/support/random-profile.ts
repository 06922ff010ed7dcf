/** Random valid profiles: cities nobody has thought of. Whatever comes out must load and carry a ticket to the archive. */
import fc from 'fast-check'
import type { Profile, UnitSeed } from '#domain/profile/profile.ts'
import type { Area, CenterRules } from '#domain/profile/rules.ts'
import type { Category, CatalogueRow } from '#domain/profile/catalogue.ts'
import { randomLimits, randomWorkingHours } from './random-limits.ts'
import { randomOdds } from './random-odds.ts'

const SYLLABLES = ['清', '河', '安', '宁', '云', '岭', '沙', '石', '泉', '松', '谷', '湾', '临', '溪', '望', '霞']
const word = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(''))

/** Each node hangs under an earlier one, so every shape of tree can come out and no circle can. */
function tree(min: number, max: number, maxDepth: number): fc.Arbitrary<(number | undefined)[]> {
  return fc.array(fc.nat(), { minLength: min - 1, maxLength: max - 1 }).map((picks) => {
    const depths = [1]
    return [undefined, ...picks.map((pick, at) => {
      const open = depths.flatMap((depth, index) => (depth < maxDepth && index <= at ? [index] : []))
      const parent = open[pick % open.length]!
      depths.push(depths[parent]! + 1)
      return parent
    })]
  })
}

const categoryTrees = fc.array(tree(1, 6, 5), { minLength: 1, maxLength: 4 })

function categoriesFrom(trees: (number | undefined)[][]): Category[] {
  return trees.flatMap((parents, t) => parents.map((parent, n) => ({
    code: `c${t}.${n}`, name: `分类${t}-${n}`, ...(parent === undefined ? {} : { parent: `c${t}.${parent}` }),
  })))
}

type Place = { areas: Area[]; units: UnitSeed[]; bureaus: string[] }
/** Some areas have a government of their own, the others fall to the nearest one above; the root always has one. */
function placeOf(center: string, parents: (number | undefined)[], name: string, governed: number, bureauCount: number): Place {
  const area = (n: number) => `${center}9${String(n).padStart(3, '0')}`
  const areas = parents.map((parent, n): Area => ({ code: area(n), name: `${name}${n}区`, ...(parent === undefined ? {} : { parent: area(parent) }) }))
  const governments = parents.map((_, n) => n).filter((n) => n === 0 || (governed >> (n % 16)) % 2 === 1)
  const government = (n: number): string => (n === 0 || governments.includes(n) ? `${center}-g${n}` : government(parents[n]!))
  const bureaus = Array.from({ length: bureauCount }, (_, n) => `${center}-b${n}`)
  const root = `${center}-g0`
  return {
    areas, bureaus,
    units: [
      ...governments.map((n): UnitSeed => n === 0
        ? { code: root, name: `${name}政府`, kind: 'government', center, areas: [area(0)] }
        : { code: government(n), name: `${name}${n}区政府`, kind: n % 3 === 2 ? 'street' : 'government', parent: government(parents[n]!), areas: [area(n)] }),
      { code: `${center}-desk`, name: `${name}热线中心`, shortName: '热线中心', kind: 'center', parent: root },
      ...bureaus.map((code, n): UnitSeed => ({ code, name: `${name}第${n}局`, kind: n % 4 === 3 ? 'company' : 'bureau', parent: root, duty: `d${n}` })),
    ],
  }
}

const catalogueFrom = (categories: Category[], place: Place, picks: number[]): CatalogueRow[] => [
  ...categories.filter(({ parent }) => parent === undefined).map(({ code }): CatalogueRow =>
    ({ code: `${code}.place`, category: code, lead: { areaGovernment: true }, co: [], basis: '属地' })),
  ...picks.map((pick, n): CatalogueRow => {
    const lead = place.bureaus[pick % place.bureaus.length]!
    const co = place.bureaus.filter((code, at) => code !== lead && (pick + at) % 5 === 0)
    const area = pick % 3 === 0 ? { area: place.areas[pick % place.areas.length]!.code } : {}
    return { code: `row${n}`, category: categories[pick % categories.length]!.code, ...area, lead: { unit: lead }, co, basis: '职责', ...(pick % 7 === 0 ? { condition: '跨区' } : {}) }
  }),
]

function randomCenter(code: string): fc.Arbitrary<{ rules: CenterRules; units: UnitSeed[] }> {
  return fc.record({
    name: word, trees: categoryTrees, areas: tree(1, 12, 4), governed: fc.nat(65535), bureaus: fc.integer({ min: 1, max: 6 }),
    picks: fc.array(fc.nat(999), { maxLength: 12 }), limits: randomLimits, workingHours: randomWorkingHours, odds: randomOdds,
  }).map(({ name, trees, areas, governed, bureaus, picks, limits, workingHours, odds }) => {
    const categories = categoriesFrom(trees)
    const place = placeOf(code, areas, name, governed, bureaus)
    const rules: CenterRules = {
      code, name: `${name}热线`, numberPrefix: `T${code.toUpperCase()}`, areas: place.areas, categories,
      catalogue: catalogueFrom(categories, place, picks), limits, workingHours, ...odds,
    }
    return { rules, units: place.units }
  })
}

/** One or two centres, each with its own rules and its own part of the unit tree. */
export const randomProfile: fc.Arbitrary<Profile> = fc.tuple(word, randomCenter('x'), fc.option(randomCenter('y'), { freq: 3, nil: undefined }))
  .map(([name, ...centers]) => {
    const given = centers.filter((center) => center !== undefined)
    return {
      code: 'random', name: `${name}热线`, look: { title: name, subtitle: '', color: '#336699' }, figures: [],
      centers: given.map(({ rules }) => rules), units: given.flatMap(({ units }) => units),
    }
  })
