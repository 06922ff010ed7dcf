import { useEffect, useRef, type ReactNode } from 'react'
import type { WorkItemView } from '#contract/work.ts'
import { Light, Remaining } from './light.tsx'
import { Marked } from './marked.tsx'
import { MoreRows } from './more-rows.tsx'
import { useMe } from './session.ts'
import { useSharedWords } from './shared-words.ts'
import { Empty, Failure, Loading } from './states.tsx'
import { URGENCY_WORDS, WORK_WORDS } from './ticket-words.ts'
import { workId, type WorkQueue } from './use-work-queue.ts'
import { useSay } from './words.ts'
import './queue-list.css'

/** The narrow list of a desk: two lines an item, the open one marked. */
export function QueueList({ queue, label, empty, showKind, note }: { queue: WorkQueue; label: string; empty: ReactNode; showKind?: boolean; /** said of an item beside what every queue says */ note?: (item: WorkItemView) => ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  const { work, items, open } = queue
  const openId = open && workId(open)
  useEffect(() => { list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }) }, [openId])
  if (work.isPending) return <Loading rows={8} />
  if (work.error && items.length === 0) return <Failure error={work.error} onRetry={() => void work.refetch()} />
  if (items.length === 0 && !work.hasNextPage) return <Empty>{empty}</Empty>
  return (
    <div className="queue" ref={list}>
      <ul aria-label={label}>
        {items.map((item) => <li key={workId(item)}><QueueRow item={item} open={workId(item) === openId} onOpen={() => queue.choose(item)} showKind={showKind ?? false} note={note?.(item)} /></li>)}
      </ul>
      <MoreRows more={work.hasNextPage} busy={work.isFetchingNextPage} count={items.length} load={() => void work.fetchNextPage()} />
    </div>
  )
}

function QueueRow({ item, open, onOpen, showKind, note }: { item: WorkItemView; open: boolean; onOpen: () => void; showKind: boolean; note: ReactNode }) {
  const t = useSharedWords()
  const say = useSay()
  const me = useMe()
  return (
    <button type="button" className="queue-row" aria-current={open} onClick={onOpen}>
      <span className="queue-time"><Light light={item.light} bare /> <Remaining dueAt={item.dueAt} light={item.light} />{showKind && <span className="queue-kind">{say(WORK_WORDS[item.kind])}</span>}</span>
      <span className="queue-title"><Marked text={item.title} /></span>
      <span className="queue-more">{[item.place, item.kindName].filter(Boolean).join(' · ')}{note}
        {item.urgency !== 'normal' && <span className={`chip chip-${item.urgency}`}>{say(URGENCY_WORDS[item.urgency])}</span>}
        {item.urgeCount > 0 && <span className="chip chip-near">{t('urged', { n: item.urgeCount })}</span>}
        {item.personTimes > 1 && <span className="chip">{t('personTimes', { n: item.personTimes })}</span>}
        {item.claimedBy && item.claimedBy.id !== me.id && <span className="chip">{t('claimedBy', { name: item.claimedBy.name })}</span>}
      </span>
    </button>
  )
}
