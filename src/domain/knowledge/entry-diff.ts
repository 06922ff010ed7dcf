/** What changed from one version to the next, field by field; in long texts the part that differs. */
import { CONTENT_FIELDS, sameValue, type ContentField, type EntryContent } from './entry-content.ts'

export type FieldChange = { field: ContentField; before: string; after: string; /** for texts: what both begin and end with, in characters */ same: { start: number; end: number } }

/** Lists and documents as lines. `before` undefined: the first version, nothing to compare with. */
export function diffContent(before: EntryContent | undefined, after: EntryContent): FieldChange[] {
  if (!before) return []
  return CONTENT_FIELDS.filter((field) => !sameValue(before[field], after[field])).map((field) => {
    const [a, b] = [linesOf(before[field]), linesOf(after[field])]
    return { field, before: a, after: b, same: commonEnds(a, b) }
  })
}

function linesOf(value: EntryContent[ContentField]): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  return value.map((one) => (typeof one === 'string' ? one : [one.title, one.reference, one.issued].filter(Boolean).join(' '))).join('\n')
}

/** The longest common beginning, then the longest common end of what is left. Never cuts a surrogate pair. */
export function commonEnds(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  if (isHigh(a.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  if (isLow(a.charCodeAt(a.length - end))) end -= 1
  return { start, end }
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000
