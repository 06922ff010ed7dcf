/** 三十多, 两千, 1.2万: what a number said means; undefined where it says no number (几, 数). */
const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 幺: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** digits of a run in which every sign is one digit: 幺三八零零… */
export const spokenDigits = (text: string): string => [...text].map((char) => (DIGITS[char] === undefined ? char : String(DIGITS[char]))).join('')

export function numberSaid(text: string): number | undefined {
  const arabic = /^(\d+(?:\.\d+)?)(?:[多余来几])?(十|百|千)?(?:[多余来几])?([万亿])?/u.exec(text)
  if (arabic) return Number(arabic[1]) * (UNITS[arabic[2] ?? ''] ?? 1) * large(arabic[3])
  let total = 0, section = 0, digit: number | undefined
  for (const char of text) {
    if (DIGITS[char] !== undefined) digit = DIGITS[char]
    else if (UNITS[char]) { section += (digit ?? (section === 0 && char === '十' ? 1 : Number.NaN)) * UNITS[char]; digit = undefined }
    else if (char === '万' || char === '亿') { total = (total + section + (digit ?? 0)) * large(char); section = 0; digit = undefined }
    else if (!'多余来把'.includes(char)) return undefined
  }
  const value = total + section + (digit ?? 0)
  return Number.isFinite(value) && value > 0 ? value : undefined
}
const large = (unit: string | undefined): number => (unit === '万' ? 10_000 : unit === '亿' ? 100_000_000 : 1)
