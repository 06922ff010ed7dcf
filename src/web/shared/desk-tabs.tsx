import { useRef } from 'react'

export type DeskTab<T extends string> = { id: T; name: string; count: number | undefined }
type Props<T extends string> = { tabs: DeskTab<T>[]; chosen: T; onChoose: (tab: T) => void; label: string; panelId?: string }

/** Tabs with counts; arrow keys move between them as in any tab list. */
export function DeskTabs<T extends string>({ tabs, chosen, onChoose, label, panelId = 'desk-list' }: Props<T>) {
  const row = useRef<HTMLDivElement>(null)
  const move = (by: number) => {
    const next = tabs[(tabs.findIndex(({ id }) => id === chosen) + by + tabs.length) % tabs.length]
    if (!next) return
    onChoose(next.id)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div ref={row} className="desk-tabs" role="tablist" aria-label={label} onKeyDown={(event) => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') { event.preventDefault(); event.stopPropagation(); move(event.key === 'ArrowRight' ? 1 : -1) }
    }}>
      {tabs.map(({ id, name, count }) => (
        <button key={id} type="button" role="tab" data-tab={id} aria-selected={id === chosen} aria-controls={panelId} tabIndex={id === chosen ? 0 : -1} onClick={() => onChoose(id)}>{name}{count === undefined ? '' : ` ${count}`}</button>
      ))}
    </div>
  )
}
