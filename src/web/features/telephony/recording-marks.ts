/** 标记 in a recording: kept in this browser, for whoever works here; nothing of them leaves it. */
import { useState } from 'react'

export type Mark = { at: number; note: string }
const placeOf = (recordingId: string) => `jiesu.marks.${recordingId}`

function stored(recordingId: string): Mark[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(placeOf(recordingId)) ?? '[]')
    return Array.isArray(found) ? found.filter((mark): mark is Mark => typeof (mark as Mark)?.at === 'number' && typeof (mark as Mark).note === 'string') : []
  } catch { return [] }
}

export function useMarks(recordingId: string) {
  const [marks, setMarks] = useState(() => stored(recordingId))
  const keep = (next: Mark[]) => {
    setMarks(next)
    try { localStorage.setItem(placeOf(recordingId), JSON.stringify(next)) } catch { /* full or forbidden: the marks last as long as the page */ }
  }
  return {
    marks,
    add: (at: number) => keep([...marks, { at, note: '' }].toSorted((a, b) => a.at - b.at)),
    write: (at: number, note: string) => keep(marks.map((mark) => (mark.at === at ? { at, note } : mark))),
    drop: (at: number) => keep(marks.filter((mark) => mark.at !== at)),
  }
}
