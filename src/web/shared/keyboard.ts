/** Keys of a page, registered so that `?` can show them. Single letters rest while somebody types; F-keys and Ctrl never do. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Word } from './words.ts'

export type KeyBinding = {
  /** as people read it: "j", "F8", "Ctrl+K", "→", "Enter" */
  key: string
  word: Word
  run: () => void
  /** also while typing; F-keys, Ctrl and Alt always are */
  always?: boolean
  off?: boolean
  /** shown apart in the list of keys */
  everywhere?: boolean
}

let places = 0
const register = new Map<number, KeyBinding[]>()
const watchers = new Set<() => void>()
let shown: KeyBinding[] = []
function tell() {
  shown = [...register].sort(([a], [b]) => b - a).flatMap(([, bindings]) => bindings).filter((binding) => !binding.off)
  for (const watcher of watchers) watcher()
}
const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => { watchers.delete(watcher) }
}
export const useRegisteredKeys = (): KeyBinding[] => useSyncExternalStore(watch, () => shown)

/** Keys hold while the component stands; what was rendered deeper or later is asked first. */
export function useKeys(bindings: KeyBinding[]) {
  const [place] = useState(() => ++places)
  const face = bindings.map(({ key, word, off }) => `${key} ${word.zh} ${off ? '-' : ''}`).join()
  useEffect(() => { if (register.has(place)) register.set(place, bindings) })
  useEffect(() => {
    register.set(place, bindings)
    tell()
    return () => { register.delete(place); tell() }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the bindings themselves are renewed above on every render
  }, [place, face])
}

const ARROWS: Record<string, string> = { ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = ARROWS[event.key] ?? event.key
  const big = key.length === 1 ? key.toUpperCase() : key
  if (event.ctrlKey || event.metaKey) return `Ctrl+${big}`
  return event.altKey ? `Alt+${big}` : key
}

const within = (target: EventTarget | null, selector: string) => target instanceof Element && target.closest(selector) !== null
const isTyping = (target: EventTarget | null) => within(target, 'input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable=true],.ant-select,.ant-picker')

// An open list closes by Esc before the bubbling listener runs, so whether it was open is noted on the way down.
let listWasOpen = false
window.addEventListener('keydown', (event) => { listWasOpen = within(event.target, '.ant-select-open') }, true)

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || (listWasOpen && event.key === 'Escape')) return
  const name = nameOf(event)
  for (const [, bindings] of [...register].sort(([a], [b]) => b - a)) {
    const found = bindings.find((binding) => binding.key === name && !binding.off)
    if (!found) continue
    const strong = found.always === true || /^(F\d|Ctrl\+|Alt\+)/.test(name)
    if (!strong && (isTyping(event.target) || (name === 'Enter' && within(event.target, 'button,a,summary,[role=tab],[role=option]')))) continue
    event.preventDefault()
    found.run()
    return
  }
})
