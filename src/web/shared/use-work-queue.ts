/** A desk's queue: sorted by deadline, one item open, the next one opens by itself when that is done. */
import { useEffect, useState } from 'react'
import { listWork, type WorkItemView } from '#contract/work.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import { useKeys } from './keyboard.ts'
import { useMe } from './session.ts'
import { usePagesOf } from './use-call.ts'

export const workId = (item: WorkItemView) => `${item.ticketId}.${item.kind}.${item.assignmentId ?? ''}`
const isSameWork = (a: WorkItemView, b: WorkItemView) => a.ticketId === b.ticketId && a.assignmentId === b.assignmentId
/** A list a desk orders in its own way, page by page. */
export type WorkPages = Pick<ReturnType<typeof usePagesOf<typeof listWork>>, 'items' | 'isPending' | 'error' | 'refetch' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
type Options = { from?: WorkPages; keep?: (item: WorkItemView) => boolean; /** open the first by itself */ eager?: boolean; /** Esc goes back to the list */ closable?: boolean }

export function useWorkQueue(kinds: readonly WorkKind[], { from, keep, eager = true, closable = false }: Options = {}) {
  const byDeadline = usePagesOf(listWork, { query: { kinds: kinds.join(',') } }, { refetchInterval: 20_000, enabled: from === undefined })
  const work: WorkPages = from ?? byDeadline
  const [chosen, setChosen] = useState<WorkItemView>()
  const me = useMe()
  const [gone, setGone] = useState<string[]>([])
  const items = work.items.filter((item) => !gone.includes(workId(item)) && (keep?.(item) ?? true))
  const first = eager ? items.find((item) => !item.claimedBy || item.claimedBy.id === me.id) ?? items[0] : undefined
  const held = chosen && kinds.includes(chosen.kind) ? chosen : undefined
  const open = held ? items.find((item) => workId(item) === workId(held)) ?? items.find((item) => isSameWork(item, held)) ?? held : first
  // What stands open stays open, even when somebody else finishes it meanwhile: what was typed must not vanish with the row.
  useEffect(() => { if (!held && first) setChosen(first) }, [held, first])
  const at = open ? items.findIndex((item) => workId(item) === workId(open)) : -1
  const step = (by: number) => setChosen(items[Math.min(Math.max(at + by, 0), items.length - 1)])
  const finish = () => {
    if (!open) return
    setGone([...gone, workId(open)])
    setChosen(closable ? undefined : items[at + 1] ?? items[at - 1])
  }
  useKeys([
    { key: 'j', word: { zh: '下一件', en: 'next' }, run: () => step(1) }, { key: 'k', word: { zh: '上一件', en: 'previous' }, run: () => step(-1) },
    { key: '↓', word: { zh: '下一件', en: 'next' }, run: () => step(1) }, { key: '↑', word: { zh: '上一件', en: 'previous' }, run: () => step(-1) },
  ])
  return { work, items, open, choose: setChosen, step, finish, close: () => setChosen(undefined) }
}
export type WorkQueue = ReturnType<typeof useWorkQueue>
