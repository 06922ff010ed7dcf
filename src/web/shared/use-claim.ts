/** 抢占: opening an item takes it for me and leaving gives it back; who has it, where somebody was faster. */
import { useEffect, useState } from 'react'
import { claimWork, releaseWork, type WorkItemView } from '#contract/work.ts'
import { CallError } from './call-error.ts'
import { call } from './call.ts'
import { useMe } from './session.ts'

export function useClaim({ ticketId, kind, claimedBy }: WorkItemView): { takenBy: string | undefined } {
  const me = useMe()
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    const body = { ticketId, kind }
    // The release waits for the claim, so that leaving at once leaves nothing behind.
    const claimed = call(claimWork, { body }).then(() => true, (error: unknown) => { setRefused(error instanceof CallError && error.status === 409); return false })
    return () => { void claimed.then((mine) => (mine ? call(releaseWork, { body }) : undefined)).catch(() => undefined) }
  }, [ticketId, kind])
  const other = claimedBy && claimedBy.id !== me.id ? claimedBy.name : undefined
  return { takenBy: refused ? other ?? '—' : undefined }
}
