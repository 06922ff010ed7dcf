/** 金额, 面积, 人数: what can be counted. */
import type { Find } from './find.ts'
import { numberSaid } from './numerals.ts'

const N = '(?:\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?|[一二两三四五六七八九十][一二两三四五六七八九十百千零]*)'
const MORE = '[多余来几]?'
const SCALE = '(?:[百千]?[万亿])?'
const MONEY = new RegExp(`(?:近|约|大约|将近)?${N}${MORE}${SCALE}${MORE}(?:[-到至~]${N}${MORE}${SCALE})?(?:元钱?|块钱|(?<!(?<![\\d十百千万])[一])块(?!地|板|砖|田|儿)|人民币|美元|角)(?!/?(?:首付|旦|宵|素|件))`, 'gu')
const BARE_MONEY = new RegExp(`(?:${N}${MORE}万${MORE})(?=\\s*(?:认购款|购房款|房款|首付|定金|押金|货款|车位|工程款|补偿款|贷款|的?车位|的?工资|[，。,;；、！!的]|$))`, 'gu')
const AREA = new RegExp(`${N}${MORE}${SCALE}${MORE}(?:(?<!一)个)?(?:平方米|平方公里|平方千米|平米|平方|㎡|m2|亩|公顷|万方)`, 'gu')
const PERSONS = /((?:\d+(?:\.\d+)?|(?:[一二两三四五六七八九十]|[数几上近](?=[十百千万]))[一二两三四五六七八九十百千万零]*)[多余来几]?[十百千万]*[多余来]?)(?:个|名|位)?((?:多|余)?(?:户人家|户|家住户|人(?![民行工口员士家们才大防均次]|脸)|住户|村民|居民|业主|职工|工人|员工|学生|家长|商户|群众|老百姓|百姓|购房者|老人|孩子|家庭))/gu

/** These speak for many: the caller among them. */
const SPEAKS = /(?:我们|我村|我组|我小区|全体|全村|全组|共|共有|一共|大约|约|近|有|等|代表|联名|涉及|影响|整栋|小区|达|统计)[^，。；！？\n]{0,10}$/u

export function findAmounts(text: string): Find[] {
  const money = [...text.matchAll(MONEY)].map((match) => amount(match, 'money', 0.9, centsSaid(match[0])))
  const bare = [...text.matchAll(BARE_MONEY)].map((match) => amount(match, 'money_ten_thousands', 0.65, centsSaid(match[0])))
  const areas = [...text.matchAll(AREA)].map((match) => amount(match, 'area', 0.85))
  return [...money, ...areas, ...bare].filter((find, at, list) => !list.slice(0, at).some(({ from, to }) => from < find.to && find.from < to)).sort((a, b) => a.from - b.from)
}

export function findPersons(text: string): Find[] {
  return [...text.matchAll(PERSONS)].flatMap((match): Find[] => {
    const count = numberSaid((match[1] ?? '').replace(/^[上近]/u, '一').replace(/^一(?=[一二两三四五六七八九\d])/u, ''))
    const before = text.slice(Math.max(0, match.index - 16), match.index)
    if (/[第每单元栋幢号楼]$/u.test(before) || /[A-Za-z\d]$/.test(before) || count === 1) return []
    // 一人, 两人 are the people of the story, not those who complain.
    const speaks = SPEAKS.test(before) || (count ?? 0) >= 10 || count === undefined
    if (!speaks || (count !== undefined && count < 3)) return []
    const isHouseholds = /户/u.test(match[2] ?? '')
    return [{ field: 'persons', value: match[0], from: match.index, to: match.index + match[0].length, confidence: count === undefined ? 0.45 : 0.7, rule: isHouseholds ? 'households' : 'persons', ...(count !== undefined && count <= 1_000_000 ? { means: String(Math.round(count)) } : {}) }]
  })
}

function centsSaid(said: string): string | undefined {
  const yuan = numberSaid(said.replace(/^(?:近|约|大约|将近)/u, '').replaceAll(/[,，]/g, '').replace(/(?:元钱?|块钱?|人民币|美元|角)$/u, ''))
  return yuan === undefined || /角$|美元$/u.test(said) ? undefined : String(Math.round(yuan * 100))
}

const amount = (match: RegExpExecArray, rule: string, confidence: number, means?: string): Find =>
  ({ field: 'amount', value: match[0], from: match.index, to: match.index + match[0].length, confidence, rule, ...(means ? { means } : {}) })
