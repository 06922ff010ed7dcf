/** 号码登记: which line a dialled number is, whether it is open, and where its calls go. */

export type LineRule = {
  code: string
  name: string
  number: string
  /** 整体并入, 双号并行, 设分中心 */
  merge: 'whole' | 'parallel' | 'sub_center'
  queue: string
  greeting?: string
  /** local times; always open where absent */
  open?: OpeningHours
  /** where calls go outside those hours; else the closed announcement and the call-back queue */
  closedQueue?: string
  priority?: number
  script?: string
  /** day from which callers are told the new number */
  replacedBy?: { number: string; from: string }
  /** nothing of such a call reaches a unit (psychological counselling) */
  confidential?: boolean
}
export type OpeningHours = { from: string; to: string; /** 只在工作日开放 */ workingDays?: boolean }

/** Carriers add country and area codes in front of a short number. A number not published yet is nobody's. */
export function lineOf(lines: readonly LineRule[], dialled: string): LineRule | undefined {
  const digits = dialled.replaceAll(/\D/g, '')
  const known = lines.map((line) => ({ line, number: line.number.replaceAll(/\D/g, '') })).filter(({ number }) => number !== '')
  return (known.find(({ number }) => number === digits) ?? known.filter(({ number }) => digits.endsWith(number)).toSorted((a, b) => b.number.length - a.number.length)[0])?.line
}

/** "21:00"–"08:00" spans midnight. */
export function isOpen(line: Pick<LineRule, 'open'>, localTime: string): boolean {
  if (!line.open) return true
  const { from, to } = line.open
  return from <= to ? from <= localTime && localTime < to : localTime >= from || localTime < to
}
