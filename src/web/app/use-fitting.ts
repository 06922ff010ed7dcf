/** Measures the links once, all of them laid out, and the room whenever it changes. */
import { useLayoutEffect, useState } from 'react'
import { fittingOf } from './fitting.ts'

/** 更多 with its arrow, in the longer of both languages */
const MORE = 84
const GAP = 2
/** The open page stands in bold. */
const BOLD = 8

export function useFitting(bar: React.RefObject<HTMLElement | null>, pages: readonly string[], open: string | undefined): ReadonlySet<string> {
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>()
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const nav = bar.current
    if (!nav) return
    const links = [...nav.querySelectorAll<HTMLElement>('a[data-page]')]
    setWidths(new Map(links.map((link) => [link.getAttribute('href') ?? '', Math.ceil(link.getBoundingClientRect().width)])))
    setWidth(nav.clientWidth)
    const observer = new ResizeObserver(() => setWidth(nav.clientWidth))
    observer.observe(nav)
    return () => observer.disconnect()
  }, [bar])
  return new Set(widths ? fittingOf(pages, widths, { width: width - BOLD, more: MORE, gap: GAP }, open) : pages)
}
