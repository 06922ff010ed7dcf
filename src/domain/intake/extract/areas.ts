/** 区域: the smallest area of the profile that is named. People leave out 市, 县, 区, 街道. */
import type { Area } from '../../profile/rules.ts'
import type { Find } from './find.ts'

/** 中山区 is not named by 中山路. */
const GOES_ON = /^(?:[东西南北中]?[一二三四五]?(?:路|街|大道|大街|巷|弄|桥|站|医院|大学|中学|小学|学院|小区|花园|公园|广场|大厦|酒店|宾馆|银行|集团|公司|话|菜|人民?路|新村|大桥|高速|铁路|机场))/u
/** A short name of two letters begins a word: 楼道太黑 names no 道太镇. */
const BEGINS = /(?:^|[^\p{Script=Han}]|[在住到是去从于来回至由位省市县区州乡镇村]|我们|就是|这里|[你我]是?)$/u
const SUFFIX = /(?:特别行政区|自治[州县区]|地区|街道办事处|街道|新区|[省市县区镇乡村州盟旗])$/u

export function findAreas(text: string, areas: readonly Area[]): Find[] {
  const finds: (Find & { depth: number })[] = []
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]))
  const shorts = areas.map(({ name }) => name.replace(SUFFIX, '')).filter((short) => short.length >= 2)
  for (const { code, name } of areas) {
    const short = name.replace(SUFFIX, '')
    for (const said of short.length >= 2 && short !== name ? [name, short] : [name]) {
      for (let from = text.indexOf(said); from >= 0; from = text.indexOf(said, from + said.length)) {
        const to = from + said.length
        const before = text.slice(0, from)
        if (said !== name && said.length === 2 && !BEGINS.test(before) && !shorts.some((other) => before.endsWith(other))) continue
        if (said !== name && (GOES_ON.test(text.slice(to)) || finds.some((find) => find.from < to && from < find.to))) continue
        finds.push({ field: 'area', value: said, means: code, from, to, confidence: said === name ? 0.95 : 0.7, rule: said === name ? 'area_name' : 'area_short', depth: depthOf(code, parents) })
      }
    }
  }
  // One name for two areas, one inside the other: the full name, then the deeper one.
  const best = finds.filter((find) => !finds.some((other) => other !== find && other.from < find.to && find.from < other.to && better(other, find)))
  return best.filter((find, at) => best.findIndex(({ from }) => from === find.from) === at).sort((a, b) => a.from - b.from).map(({ depth: _, ...find }) => find)
}

const better = (a: Find & { depth: number }, b: Find & { depth: number }): boolean =>
  b.to - b.from !== a.to - a.from ? a.to - a.from > b.to - b.from : a.depth > b.depth

function depthOf(code: string, parents: ReadonlyMap<string, string | undefined>): number {
  let depth = 0
  for (let up = parents.get(code); up && depth < 10; up = parents.get(up)) depth += 1
  return depth
}

/** The deepest of those named; of equals the one said first. */
export function smallestArea(finds: readonly Find[], areas: readonly Area[]): Find | undefined {
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]))
  return finds.filter(({ field }) => field === 'area').toSorted((a, b) => depthOf(b.means ?? '', parents) - depthOf(a.means ?? '', parents) || b.confidence - a.confidence || a.from - b.from)[0]
}
