/** What a demand's own words already say: place, time, telephone, matter, danger. Only proposals; the agent decides. */
import type { Category } from '#domain/profile/catalogue.ts'
import type { Area, CenterRules } from '#domain/profile/rules.ts'

export type MarkKind = 'place' | 'time' | 'phone' | 'matter' | 'danger'
export type Mark = { kind: MarkKind; text: string; from: number }
export type Facts = {
  marks: Mark[]
  area?: Area
  address?: string
  time?: string
  phone?: string
  /** the category most of its words stand for, with those words */
  category?: { code: string; words: string[]; emergency: boolean }
  danger: string[]
}
type Known = Pick<CenterRules, 'areas' | 'categories'>

export const TIME = /(?:\d{1,2}月\d{1,2}[日号]|今天|昨天|前天|今早|昨晚|今晚|上周[一二三四五六日末]?|本周[一二三四五六日末]?|凌晨|早上|上午|中午|下午|傍晚|晚上|半夜)(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?(?:\d{1,2}(?:点半|点|时|[:：]\d{2})(?:\d{1,2}分)?)?(?:左右|多)?/gu
const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/g
const DANGER = /受伤|流血|起火|着火|爆炸|泄漏|坍塌|塌方|触电|被困|中毒|溺水|轻生|自杀/g
const STREET = /[\p{Script=Han}A-Za-z0-9]{2,10}(?:路口|大道|路|街|巷|弄|小区|社区|花园|公寓|大厦|广场|学校|医院|市场|公园|工地|车站|村)(?:\d{1,4}(?:号|幢|栋)(?:楼)?)?/gu
/** words that end what stands before a place name */
const BEFORE_PLACE = /^.*(?:在|于|到|从|是|的|去|离|往|[我也们家就]住)/u

export function findFacts(text: string, { areas, categories }: Known): Facts {
  const time = all(text, TIME, 'time')
  const phone = all(text, PHONE, 'phone')
  const danger = all(text, DANGER, 'danger')
  const area = areaIn(text, areas)
  const address = addressIn(text, areas, area?.said)
  const category = categoryIn(text, categories)
  const found: Mark[] = [...phone, ...time, ...danger, ...(area ? [area.mark] : []), ...(address ? [address] : []), ...(category ? category.words.map((word) => markOf(text, word, 'matter')) : [])]
  return {
    marks: withoutOverlap(found), danger: danger.map((mark) => mark.text),
    ...(area ? { area: area.area } : {}), ...(address ? { address: address.text } : {}),
    ...(time[0] ? { time: time[0].text } : {}), ...(phone[0] ? { phone: phone[0].text } : {}), ...(category ? { category } : {}),
  }
}

const all = (text: string, pattern: RegExp, kind: MarkKind): Mark[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], from: match.index }))
const markOf = (text: string, word: string, kind: MarkKind): Mark => ({ kind, text: word, from: text.indexOf(word) })

/** The smallest named area wins; people leave out 市, 县, 区, 街道. */
function areaIn(text: string, areas: Area[]) {
  const depth = (area: Area): number => { const up = areas.find(({ code }) => code === area.parent); return up ? 1 + depth(up) : 0 }
  const hits = areas.flatMap((area) => {
    const short = area.name.replace(/(?:市|县|区|街道|镇|乡)$/u, '')
    const said = text.includes(area.name) ? area.name : short.length >= 2 && text.includes(short) ? short : ''
    return said ? [{ area, said, mark: markOf(text, said, 'place') }] : []
  })
  return hits.sort((a, b) => depth(b.area) - depth(a.area) || b.said.length - a.said.length)[0]
}

/** The names of areas end no street: 紫荆街道滨江街 is no 紫荆街. */
function addressIn(text: string, areas: Area[], said: string | undefined): Mark | undefined {
  const bare = areas.reduce((left, { name }) => left.replaceAll(name, '，'.repeat(name.length)), text)
  for (const match of bare.matchAll(STREET)) {
    const afterArea = said && match[0].includes(said) ? match[0].slice(match[0].indexOf(said) + said.length).replace(/^(?:市|县|区|街道|镇|乡)/u, '') : match[0]
    const name = afterArea.replace(BEFORE_PLACE, '')
    if (name.length >= 2) return { kind: 'place', text: name, from: match.index + match[0].lastIndexOf(name) }
  }
  return undefined
}

/** Longer words weigh more; of equals what was said first: who was asked before comes after the matter itself. */
function categoryIn(text: string, categories: Category[]) {
  let best: { code: string; words: string[]; emergency: boolean; weight: number; from: number } | undefined
  for (const { code, keywords = [], emergency = false } of categories) {
    const words = keywords.filter((word) => text.includes(word))
    const weight = words.reduce((sum, word) => sum + word.length, 0)
    const from = Math.min(...words.map((word) => text.indexOf(word)))
    if (weight > 0 && (!best || weight > best.weight || (weight === best.weight && from < best.from))) best = { code, words, emergency, weight, from }
  }
  return best ? { code: best.code, words: best.words, emergency: best.emergency } : undefined
}

function withoutOverlap(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks.filter(({ from }) => from >= 0).sort((a, b) => a.from - b.from || b.text.length - a.text.length)) {
    const last = kept.at(-1)
    if (!last || mark.from >= last.from + last.text.length) kept.push({ ...mark })
    else if (last.kind === mark.kind) last.text += mark.text.slice(last.from + last.text.length - mark.from)
  }
  return kept
}
