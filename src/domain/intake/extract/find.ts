/** One thing found in what a caller said. A proposal: the agent decides. */
export const FIND_FIELDS = [
  'phone', 'name', 'idNumber', 'plate', 'area', 'address', 'time', 'organisation', 'amount', 'persons', 'kind', 'urgency', 'want',
  'who', 'cause', 'course',
] as const
export type FindField = (typeof FIND_FIELDS)[number]

export type Find = {
  field: FindField
  /** as it would stand in the form; always part of the normalised quote */
  value: string
  /** what it means to a machine: a code, a day or range of days, a whole number, money in 分 */
  means?: string
  /** [from, to) in the source text */
  from: number
  to: number
  /** 0–1: how often the rule is right, by hand; below 0.5 it is shown but never accepted with the others */
  confidence: number
  rule: string
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ－＋（）：．]/g
export const narrow = (text: string): string => text.replaceAll(WIDE, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xFEE0))

/** Marks a stretch as taken, so that later rules do not read it again; positions stay. */
export const cover = (text: string, spans: readonly { from: number; to: number }[], mark = '\n'): string =>
  spans.reduce((left, { from, to }) => left.slice(0, from) + mark.repeat(to - from) + left.slice(to), text)

export const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean => a.from < b.to && b.from < a.to
