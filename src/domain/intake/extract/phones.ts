/** Numbers to call back, as typed or as said digit by digit; and numbers that name a person or a car. */
import { narrow, overlaps, type Find } from './find.ts'
import { spokenDigits } from './numerals.ts'

const DIGIT = '[\\d０-９零〇一二两三四五六七八九幺]'
const GAP = '[ \\t\\u3000，,、.\\-－—]?'
const RUN = new RegExp(`(?<![\\dA-Za-z.０-９])(?:[(（]?\\+?86[)）]?${GAP})?${DIGIT}(?:${GAP}${DIGIT}){6,11}(?![\\dA-Za-z０-９])`, 'gu')
const BRACKETED = /(?<!\d)[(（]0\d{2,3}[)）][ -]?\d{7,8}(?!\d)/g
const ID_NUMBER = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•\s]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警](?![A-Za-z0-9])/g

const CONTEXT = /(?:电话|手机|号码|联系方式|联系|致电|拨打|微信|回电|打我)[^\d零一二三四五六七八九幺]{0,6}$/u
/** numbers of offices, not of the caller */
const OFFICE = /^(?:1[12]\d{1,3}|9\d{4}|400\d{7}|800\d{7})$/

export function findNumbers(text: string): Find[] {
  const cards = all(text, ID_NUMBER).map((hit): Find => ({ field: 'idNumber', value: hit.text.toUpperCase(), from: hit.from, to: hit.to, confidence: isIdNumber(hit.text) ? 0.99 : 0.7, rule: 'id_number' }))
  const plates = all(text, PLATE).map((hit): Find => ({ field: 'plate', value: hit.text.replaceAll(/[·•\s]/g, ''), from: hit.from, to: hit.to, confidence: 0.95, rule: 'plate' }))
  const taken = [...cards, ...plates]
  const phones = [...all(text, BRACKETED), ...all(text, RUN)].flatMap((hit) => phoneIn(text, hit)).filter((find, at, list) => ![...taken, ...list.slice(0, at)].some((other) => overlaps(find, other)))
  return [...taken, ...phones]
}

/** Every sign one digit, separators out. */
export const phoneDigits = (text: string): string => spokenDigits(narrow(text)).replaceAll(/\D/g, '')

function phoneIn(text: string, { text: said, from, to }: { text: string; from: number; to: number }): Find[] {
  const digits = phoneDigits(said).replace(/^86(?=1[3-9]\d{9}$)/, '')
  const isSpoken = /[零〇一二两三四五六七八九幺]/u.test(said)
  const near = CONTEXT.test(text.slice(Math.max(0, from - 12), from))
  const find = (confidence: number, rule: string): Find[] => [{ field: 'phone', value: digits, from, to, confidence, rule }]
  if (/^1[3-9]\d{9}$/.test(digits)) return find(isSpoken && !near ? 0.85 : 0.97, isSpoken ? 'mobile_spoken' : 'mobile')
  // Without a separator or a word before it, a run of seven signs is more often an amount or a number of a paper.
  if (/^0\d{2,3}[2-9]\d{6,7}$/.test(digits)) return find(0.95, 'landline')
  if (/^[2-9]\d{6,7}$/.test(digits) && near && !/^(?:19|20)\d{6}$/.test(digits) && !OFFICE.test(digits)) return find(0.7, 'landline_local')
  return []
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** GB 11643: the last sign is a check over the first seventeen. */
const isIdNumber = (text: string): boolean =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11] === text.at(-1)?.toUpperCase()

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }))
