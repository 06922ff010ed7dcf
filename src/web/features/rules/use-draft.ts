import { useEffect, useState } from 'react'
import type { RuleSection } from './field.ts'

/** A section as somebody is changing it: kept on this machine until applied or discarded. Rules hold no personal data. */
export type Draft = { basedOn: string; value: unknown }

export function useDraft(centerId: string, section: RuleSection) {
  const place = `jiesu.rules.${centerId}.${section}`
  const [draft, setDraft] = useState<Draft | undefined>(() => read(place))
  useEffect(() => setDraft(read(place)), [place])
  const keep = (next: Draft | undefined) => {
    setDraft(next)
    if (next) localStorage.setItem(place, JSON.stringify(next))
    else localStorage.removeItem(place)
  }
  return [draft, keep] as const
}

function read(place: string): Draft | undefined {
  const text = localStorage.getItem(place)
  return text ? (JSON.parse(text) as Draft) : undefined
}
