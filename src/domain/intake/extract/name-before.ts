/** Where a name that ends at `end` begins: leftwards over letters and signs, never over a word no name contains. */
import { KEPT, STOPS } from './place-words.ts'

const SIGN = /[\p{Script=Han}A-Za-z0-9·•.]/u

/** @returns start of the name; `end` where there is none */
export function nameBefore(text: string, end: number, floor: number, longest = 12): number {
  let start = end
  while (start > floor && end - start < longest && SIGN.test(text[start - 1] ?? '')) start -= 1
  const stretch = text.slice(start, end)
  const kept = [...stretch.matchAll(KEPT)].map(({ index }) => index)
  let cut = 0
  for (const match of stretch.matchAll(STOPS)) {
    if (kept.some((at) => at >= match.index && at < match.index + match[0].length) && match[0].length === 1) continue
    cut = match.index + match[0].length
  }
  start += cut
  while (start < end && /[.·•\d]/.test(text[start] ?? '')) start += 1
  return start
}
