/** A button with what it unfolds: Esc, a click elsewhere, leaving by Tab and going somewhere fold it again. */
import { useEffect, useState } from 'react'

type Held = React.RefObject<HTMLElement | null>

export function useDisclosure(around: Held, button: Held, place: string) {
  // Whoever went somewhere has left the menu behind.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === place
  useEffect(() => {
    if (!open) return
    const away = (event: PointerEvent) => { if (event.target instanceof Node && !around.current?.contains(event.target)) setOpenAt(null) }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open, around])
  const whole = {
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (!open) return
      if (event.key === 'Escape') {
        event.preventDefault()
        setOpenAt(null)
        button.current?.focus()
      }
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0) return
      event.preventDefault()
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button, a')]
      stops[Math.min(Math.max(stops.indexOf(document.activeElement as HTMLElement) + step, 0), stops.length - 1)]?.focus()
    },
    onBlur: (event: React.FocusEvent<HTMLElement>) => { if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpenAt(null) },
    onClick: (event: React.MouseEvent<HTMLElement>) => { if (event.target instanceof Element && event.target.closest('a')) setOpenAt(null) },
  }
  return { open, toggle: () => setOpenAt(open ? null : place), whole }
}
