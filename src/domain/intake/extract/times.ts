/** 时间, as said: points, ranges, habits, durations. What days they mean, counted from the call, is `meaningOf`'s. */
import type { Find } from './find.ts'
import { dayMeaning, type Moment } from './time-meaning.ts'

const N = '(?:\\d{1,4}|[〇零一二两三四五六七八九十]{1,4})'
const YEAR = `(?:(?:19|20)\\d{2}年|[〇零一二三四五六七八九]{4}年|\\d{2}年(?=[初中底末上下]?[\\d一二三四五六七八九十上下]|的)|(?:今|去|前|明|后|往|大前)年)`
const MONTH = `(?:${N}月份?|(?:上|这|本|下)个?月|正月|腊月)`
const DAY = `(?:${N}[日号](?!线|楼|栋|门|院|店|厂|馆|路|井|口)|初[一二三四五六七八九十]|(?:大?[前后]天|昨天|昨日|今天|今日|明天|当天)|(?:上上?|这|本|下)?(?:周|星期|礼拜)[一二三四五六日天末](?!边)|(?:[上本下]周|国庆|春节|元旦|五一|中秋|端午|清明|元宵|除夕)(?:节|期间|假期)?)`
const PART = '(?:凌晨|零晨|清晨|清早|早晨|早上|一早|上午|中午|午休|下午|傍晚|晚上|晚间|夜里|夜间|深夜|半夜|午夜|大半夜|深更半夜|昨晚|今早|今晚|明早|明晚|前晚|昨夜)'
const CLOCK = `(?:${N}[:：]\\d{2}|(?:${N}[，,、])?${N}(?:点钟|点半|点|时(?!间|代|刻|候|常|而|期|不|段|节|光|速))(?:[一二三四五\\d十]{1,3}分|\\d{1,2}(?![\\d个天人元块])|[一三]刻|多)?)`
const AROUND = '(?:左右|前后|许|多|以前|之前|以后|之后|开始|起)'
const HABIT = '(?:每天|每日|天天|每晚|每周|每个?月|每年|每到|周末)'
const DATE = `(?:(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}日?|${YEAR}的?(?:[初中底末]|上半年|下半年|(?:春|夏|秋|冬)[天季])?(?:${MONTH}(?:${DAY}|[初中底末]|[上中下]旬)?)?|${MONTH}(?:${DAY}|[初中底末]|[上中下]旬)?|${DAY})`
/** Any of day, part of the day and clock, in this order; what is nothing, or a part of the day alone, is sorted out afterwards. */
const POINT = `(?:${HABIT})?(?:${DATE})?(?:的?${PART}){0,2}(?:的?${CLOCK})?${AROUND}?`
const VAGUE = new RegExp(`^(?:${AROUND}|${HABIT}|(?:的?(?!昨|今|明|前晚)${PART})+)?${AROUND}?$`, 'u')
const TO = '(?:到|至|—+|－|-|~|～|打到|开到|持续到)'
const COUNT = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百半几数]+)'
const LENGTH = `(?:(?:已经|已有|已|近|快|将近|大约|约|长达|连续|持续|前后|整整|至今|过去|最近)?(?:${COUNT}[多余来几]?(?:[-到至~、]${COUNT})?(?:个半|个多|个)?(?:年|月|星期|礼拜|周|天|日|小时|钟头|分钟|工作日)(?!级|代|检|级|轮|报|度|份|薪|线|期|付|租|费|卡|票|龄|纪)[多半]?(?:左右|之久|以上|以来|有余|时间)?(?:了)?|(?:大)?半(?:年|个月|天|个小时)(?:多|左右|时间)?(?:了)?|近年来?|近日|近期|最近|这几[天年月]))`

/** one time as people say it */
export const SAID = new RegExp(POINT, 'gu')
const BETWEEN = new RegExp(TO, 'uy')
const SHORT_END = new RegExp(`${N}(?:日|号|月|点)${AROUND}?`, 'uy')
const LASTING = new RegExp(LENGTH, 'gu')
/** a document's year and number, the name of a bus, a place in a list: no time of the matter */
const NO_TIME = /^(?:一[点日]|[一二三四五六七八九十]号|第?一天)$/u
const ONE_DIGIT_LIST = /^[一二三四五六七八九十\d]{1,2}[点时]$/u

export function findTimes(text: string, at?: Moment): Find[] {
  const points = rangesIn(text).flatMap((span) => point(text, span, at))
  const lengths = [...text.matchAll(LASTING)].filter(({ index, 0: said }) => !points.some(({ from, to }) => from < index + said.length && index < to))
    .flatMap((match): Find[] => {
      const value = match[0].replace(/^已[经有]?/u, '').replace(/了$/u, '')
      const from = match.index + match[0].indexOf(value)
      return isLength(text, value, from) ? [{ field: 'time', value, from, to: from + value.length, confidence: 0.7, rule: 'time_length' }] : []
    })
  return [...points, ...lengths].sort((a, b) => a.from - b.from)
}

/** A time, or two with 到 between: one range. (One expression for both would take a tenth of a second to be made ready.) */
function rangesIn(text: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (const { index, 0: whole } of text.matchAll(SAID)) {
    const said = whole.replace(/^的/u, '')
    if (said !== whole || (VAGUE.test(said) && said !== '每晚')) continue
    const last = spans.at(-1)
    const to = index + said.length
    if (last && index < last.to) continue
    if (last && index > last.to && after(BETWEEN, text, last.to) === index) last.to = to
    else spans.push({ from: index, to })
  }
  return spans.map(({ from, to }) => {
    const between = after(BETWEEN, text, to)
    const end = between === undefined ? undefined : after(SHORT_END, text, between)
    return { from, to: end ?? to }
  })
}

/** @returns where a match that begins just there ends */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function point(text: string, span: { from: number; to: number }, at: Moment | undefined): Find[] {
  const value = text.slice(span.from, span.to).replace(/(?:开始|起|的)$/u, '')
  const { from } = span
  const to = from + value.length
  // 三点意见, 2点要求: a list, unless a part of the day stands before.
  if (NO_TIME.test(value) || (ONE_DIGIT_LIST.test(value) && /^(?:[：:、，,。]|意见|要求|建议|问题|原因|诉求|理由|希望|疑问)/u.test(text.slice(to)))) return []
  if (/^\d/.test(value) && /[\dA-Za-z.第]$/.test(text.slice(0, from))) return []
  // A bare 12号 is a house or a metro line unless what follows says that it is a day.
  if (/^[\d一二三四五六七八九十]{1,3}号$/u.test(value) && (Number.parseInt(value, 10) > 31 || !/^(?:左右|晚|早|上午|下午|中午|凌晨|到|之前|前|之后|后|开始|起|至|就|我)/u.test(text.slice(to)) || /(?:[路街巷弄道村组院线]|地铁|工商大学)$/u.test(text.slice(0, from)))) return []
  const means = at ? dayMeaning(value, at) : undefined
  const exact = /\d{4}年|月.*[日号]|[点时:：]/u.test(value)
  return [{ field: 'time', value, from, to, confidence: exact ? 0.9 : 0.75, rule: means?.includes('/') ? 'time_range' : 'time_point', ...(means ? { means } : {}) }]
}

/** 三年级, 十天门, 2019年: the long number is a year, not a length. */
const isLength = (text: string, said: string, from: number): boolean => {
  const bare = /^(?:近年来?|近日|近期|最近|这几)/u.test(said)
  const year = /(?:19|20)\d{2}年/.test(said)
  return !year && (bare || !/[\d第A-Za-z]$/.test(text.slice(0, from)))
}
