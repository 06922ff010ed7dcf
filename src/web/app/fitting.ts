/** Which of the links of the bar fit: the first ones, and the open page in place of the last if it is not among them. */
export function fittingOf(pages: readonly string[], widths: ReadonlyMap<string, number>, room: { width: number; more: number; gap: number }, open?: string): string[] {
  const wide = (list: readonly string[]) => list.reduce((sum, page) => sum + (widths.get(page) ?? 0) + room.gap, 0)
  if (wide(pages) <= room.width) return [...pages]
  for (let count = pages.length - 1; count > 0; count--) {
    const first = pages.slice(0, count)
    const list = open && pages.includes(open) && !first.includes(open) ? [...first.slice(0, -1), open] : first
    if (wide(list) + room.more <= room.width) return list
  }
  return open && pages.includes(open) ? [open] : []
}
