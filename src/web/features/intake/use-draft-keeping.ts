/** Nothing is lost: the draft is saved while somebody types, and comes back after a reload. */
import { useEffect, useRef, useState } from 'react'
import { dropDraft, listDrafts, saveDraft } from '#contract/desk.ts'
import { call } from '../../shared/call.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { isBlank, restoreDraft, type IntakeDraft } from './intake-draft.ts'
import type { Intake } from './use-intake.ts'

/** This tab's draft; another tab of the same agent has its own. */
const TAB = 'jiesu.intake.draft'
const newId = () => `desk-${crypto.randomUUID()}`
export type DraftState = { savedAt?: number; failed?: boolean; left?: { id: string; savedAt: number; draft: IntakeDraft } | undefined; goOn: () => void; drop: () => void; done: () => void; /** 另一通来电: this one waits among the drafts */ setAside: () => void }

export function useDraftKeeping({ draft, start }: Intake): DraftState {
  const [id, setId] = useState(() => sessionStorage.getItem(TAB) ?? newId())
  const [saved, setSaved] = useState<{ savedAt?: number; failed?: boolean }>({})
  const kept = useQueryOf(listDrafts, {}, { staleTime: Infinity })
  const [away, setAway] = useState(false)
  const settled = useSettled(draft, 800)
  const restored = useRef(false)
  const latest = useRef(draft)
  latest.current = draft
  const items = kept.data?.items.filter((item) => item.id.startsWith('desk-')) ?? []
  const own = items.find((item) => item.id === id)
  const left = away || own ? undefined : items.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))[0]

  useEffect(() => { sessionStorage.setItem(TAB, id) }, [id])
  useEffect(() => {
    if (restored.current || !kept.data) return
    restored.current = true
    if (!own || !isBlank(draft)) return
    // A call that came before the drafts did: what this tab had belongs to another.
    if (draft.callId && own.data['callId'] !== draft.callId) setId(newId())
    else start(restoreDraft(own.data))
  }, [kept.data, own, draft, start])
  useEffect(() => {
    // A form that was cleared or replaced meanwhile must not come back under the next draft's name.
    if (settled !== latest.current || isBlank(settled)) return
    const stop = new AbortController()
    call(saveDraft, { params: { draftId: id }, body: { data: settled } }, undefined, stop.signal)
      .then(() => setSaved({ savedAt: Date.now() }), () => { if (!stop.signal.aborted) setSaved({ failed: true }) })
    return () => stop.abort()
  }, [settled, id])

  const forget = (draftId: string) => { void call(dropDraft, { params: { draftId } }).catch(() => undefined) }
  return {
    ...saved,
    left: left && isBlank(draft) ? { id: left.id, savedAt: Date.parse(left.savedAt), draft: restoreDraft(left.data) } : undefined,
    goOn: () => { if (left) { setId(left.id); start(restoreDraft(left.data)) } },
    drop: () => { if (left) { setAway(true); forget(left.id) } },
    setAside: () => {
      void call(saveDraft, { params: { draftId: id }, body: { data: latest.current } }).then(() => kept.refetch(), () => setSaved({ failed: true }))
      setAway(false); setSaved({}); setId(newId())
    },
    done: () => { forget(id); setAway(true); setSaved({}); setId(newId()) },
  }
}
