/** 地点, as said: roads, estates, villages, houses, each name with what belongs to it. Areas of the profile are another field. */
import type { Find } from './find.ts'
import { nameBefore } from './name-before.ts'
import { BUILDING, ESTATES, FACILITIES, GENERIC, NO_PLACE, ROADS, TAIL, VILLAGES } from './place-words.ts'

/** these alone are weak: a long stretch before them is a sentence, no name */
const SHORT = new Set(['园', '城', '湾', '岛', '站', '苑', '组', '山', '湖', '河'])
type Piece = { from: number; to: number; kind: 'road' | 'estate' | 'village' | 'facility' | 'building' }
const GROUPS: [Piece['kind'], string[]][] = [['road', ROADS], ['estate', ESTATES], ['village', VILLAGES], ['facility', FACILITIES]]
const KIND_OF = new Map(GROUPS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)))
const SUFFIXES = new RegExp([...KIND_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')
/** a suffix that begins a longer word: 路灯, 街坊, 桥梁, 村民, 山水 … */
const GOES_ON: Record<string, RegExp> = {
  路: /^(?:灯|面|边(?!店)|段|过|政|人|线|牌|况|基|费|名|程|由|途|权|障|怒|虎|口)/u, 街: /^(?:坊|头|道|边|区|上)/u, 桥: /^(?:梁|下|面|洞|头)/u, 村: /^(?:民(?!小?组)|里|委|部|上|组|支|务|干|庄|长|口|镇|级|规)/u, 镇: /^(?:政|上|区|里|长|级|定)/u, 乡: /^(?:镇|政|下|村|里|亲|土)/u,
  组: /^(?:织|成|建|合|级|道|装|民|长|团|上)/u, 湖: /^(?:面|边|水|里|中)/u, 河: /^(?:道|水|边|流|里|长|堤|岸|床)/u, 山: /^(?:水|上|体|林|区|塘|路|坡|泉|药)/u, 苑: /^(?:里)/u, 市场: /^(?:监|价|化|经|主|份|局|管|部|监督)/u, 街道: /^(?:上|两|口)/u, 社区: /^(?:工|服|卫|干|民|矫|居)/u, 学校: /^(?:方|领)/u, 弄: /^(?:[得好成清脏坏丢虚])/u, 巷: /^(?:子里)/u, 机场: /^(?:建设费)/u, 医院: /^$/u, 高速: /^(?:公路费|免费|行|运|发|增|收)/u, 小学: /^(?:生|部)/u, 中学: /^(?:生|部)/u, 大学: /^(?:生)/u, 幼儿园: /^$/u, 隧道: /^$/u, 基地: /^$/u, 屯: /^(?:积)/u, 公园: /^$/u,
}

/** @param taken stretches that are something else: areas, times, telephones */
export function findPlaces(text: string, taken: readonly { from: number; to: number }[]): Find[] {
  const pieces = piecesIn(text, taken)
  const chains: Piece[][] = []
  for (const piece of pieces) {
    const last = chains.at(-1)?.at(-1)
    if (last && piece.from <= last.to + 1 && between(text, last.to, piece.from)) chains.at(-1)?.push(piece)
    else chains.push([piece])
  }
  const homes = homesIn(text, taken).filter((home) => !chains.some((chain) => (chain[0]?.from ?? 0) < home.to && home.from < (chain.at(-1)?.to ?? 0)))
  const said = chains.map((chain): Find => {
    const from = chain[0]?.from ?? 0
    const to = chain.at(-1)?.to ?? 0
    const isExact = chain.some(({ kind }) => kind === 'building') || /\d+(?:号|栋|幢|室|弄)/u.test(text.slice(from, to))
    const onlyFacility = chain.every(({ kind }) => kind === 'facility')
    return { field: 'address', value: text.slice(from, to), from, to, confidence: isExact ? 0.9 : onlyFacility ? 0.6 : 0.75, rule: isExact ? 'address_exact' : `address_${chain[0]?.kind ?? 'road'}` }
  })
  return [...said, ...homes].sort((a, b) => a.from - b.from)
}

/** 我是…的业主: an estate called by a name nothing marks. */
const HOME = /(?:我们?|本人)(?:是|系|住在?|家住|家住在)([\p{Script=Han}A-Za-z0-9·.]{2,16}?)(?:小区)?的?(?:一[名个位])?(?:普通)?的?(?:业主|住户|居民|租户|房主|购房者)/gu
function homesIn(text: string, taken: readonly { from: number; to: number }[]): Find[] {
  return [...text.matchAll(HOME)].flatMap((match): Find[] => {
    const end = match.index + match[0].indexOf(match[1] ?? '', 1) + (match[1]?.length ?? 0)
    const from = nameBefore(text, end, Math.max(match.index, ...taken.filter((span) => span.to <= end).map((span) => span.to)))
    const value = text.slice(from, end)
    return value.length < 3 || taken.some((span) => span.from < end && from < span.to) ? [] : [{ field: 'address', value, from, to: end, confidence: 0.65, rule: 'address_home' }]
  })
}

const between = (text: string, from: number, to: number): boolean => from >= to || text.slice(from, to) === '的' && /[\dA-Za-z]/.test(text[to] ?? '')

function piecesIn(text: string, taken: readonly { from: number; to: number }[]): Piece[] {
  const ends = [...hits(text, SUFFIXES).map((hit) => ({ ...hit, kind: KIND_OF.get(hit.word) ?? 'road' as const })), ...hits(text, BUILDING).map((hit) => ({ ...hit, kind: 'building' as const }))]
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const pieces: Piece[] = []
  let wall = 0
  for (const { word, from, to, kind } of ends) {
    const last = pieces.at(-1)
    if (last && from < last.to) continue
    if (GOES_ON[word]?.test(text.slice(to)) || taken.some((span) => span.from < to && from < span.to)) continue
    const floor = Math.max(last?.to ?? 0, wall, ...taken.filter((span) => span.to <= from).map((span) => span.to))
    const start = nameBefore(text, from, floor)
    const name = text.slice(start, from)
    const chained = last !== undefined && start === from && last.to === from
    if (isBus(name, word)) wall = to
    if (isBus(name, word) || !isName(name, word, kind, chained)) continue
    TAIL.lastIndex = to
    const tail = TAIL.exec(text)?.[0] ?? ''
    const end = Math.min(to + tail.length, ...taken.filter((span) => span.from >= to).map((span) => span.from))
    pieces.push({ from: chained ? from : start, to: end, kind })
  }
  return pieces
}

/** 15路 is a bus; 东1路 is a road. */
const isBus = (name: string, word: string): boolean => word === '路' && /(?<![东西南北中经纬])\d$/u.test(name)

function isName(name: string, word: string, kind: Piece['kind'], chained: boolean): boolean {
  if (kind === 'building') return chained || (name.length >= 2 && !GENERIC.has(name))
  if (chained || word === '绕城高速') return true
  if (word === '线') return /[东西南北中环][一二三四五六七八九十\d]$/u.test(name)
  if (SHORT.has(word) && name.length > 6) return false
  // 人民路 and 环城路 stand in most cities.
  if (kind === 'road' && /^(?:人民|环城|公园|解放|建设|工业|站前|学府|机场|火车站)$/u.test(name)) return true
  if (GENERIC.has(name) || NO_PLACE.test(name + word)) return false
  // One sign before the suffix makes a road or a village only with a number: 东1路.
  return name.length >= 2 || (word.length >= 2 && name.length >= 1 && kind !== 'facility')
}

const hits = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length }))
