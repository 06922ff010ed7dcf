const HALF = 30 * 60_000
/** Half hours that follow each other, as one span. */
export function spansOf(halfHours: readonly string[]): [number, number][] {
  const spans: [number, number][] = []
  for (const at of halfHours.map((one) => Date.parse(one)).toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last && last[1] === at) last[1] = at + HALF
    else spans.push([at, at + HALF])
  }
  return spans
}
