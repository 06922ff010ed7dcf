/** 待办列表: one line a ticket, seven columns, sorted by deadline; j k move, Enter opens, → shows the side panel, Esc closes it. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { listWork, type WorkItemView } from '#contract/work.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import { useKeys } from './keyboard.ts'
import { MoreRows } from './more-rows.tsx'
import { Empty, Failure, Loading } from './states.tsx'
import { useSharedWords } from './shared-words.ts'
import { usePagesOf } from './use-call.ts'
import { WorkRow } from './work-row.tsx'
import './work-list.css'

type Props = {
  kinds: readonly WorkKind[]
  text?: string
  mine?: boolean
  /** the side panel of one item */
  side?: (item: WorkItemView, close: () => void) => ReactNode
  /** Enter or a click on the title; the ticket page where absent */
  onOpen?: (item: WorkItemView) => void
  empty?: ReactNode
}
const idOf = (item: WorkItemView) => `${item.ticketId}${item.kind}${item.assignmentId ?? ''}`

export function WorkList({ kinds, text, mine, side, onOpen, empty }: Props) {
  const t = useSharedWords()
  const navigate = useNavigate()
  const work = usePagesOf(listWork, { query: { kinds: kinds.join(','), ...(text ? { text } : {}), ...(mine ? { mine } : {}) } }, { refetchInterval: 30_000 })
  const [chosen, setChosen] = useState<string>()
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const at = work.items.findIndex((item) => idOf(item) === chosen)
  const item = work.items[at]
  const go = (step: number) => {
    const next = work.items[Math.min(Math.max(at + step, 0), work.items.length - 1)]
    if (next) setChosen(idOf(next))
  }
  const enter = (which: WorkItemView) => (onOpen ? onOpen(which) : void navigate(`/tickets/${which.ticketId}`))
  useKeys([
    { key: 'j', word: { zh: '下一件', en: 'next' }, run: () => go(1) }, { key: 'k', word: { zh: '上一件', en: 'previous' }, run: () => go(-1) },
    { key: '↓', word: { zh: '下一件', en: 'next' }, run: () => go(1) }, { key: '↑', word: { zh: '上一件', en: 'previous' }, run: () => go(-1) },
    { key: 'Enter', word: { zh: '打开', en: 'open' }, run: () => { if (item) enter(item) } },
    { key: '→', word: { zh: '展开摘要', en: 'summary' }, run: () => { if (!item) go(1); setOpen(true) }, off: !side },
    { key: 'Esc', word: { zh: '收起摘要', en: 'close summary' }, run: () => setOpen(false), off: !open, always: true },
  ])
  useEffect(() => { list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  if (work.isPending) return <Loading rows={8} />
  if (work.error && work.items.length === 0) return <Failure error={work.error} onRetry={() => void work.refetch()} />
  if (work.items.length === 0) return <Empty>{empty}</Empty>
  const shown = open && side && item ? side(item, () => setOpen(false)) : null
  return (
    <div className={shown ? 'work with-side' : 'work'}>
      <div className="work-scroll" ref={list}>
        <table className="work-table" role="grid">
          <thead><tr>{(['light', 'number', 'title', 'place', 'nextActor', 'remaining', 'channel'] as const).map((name) => (
            <th key={name} scope="col" className={`work-${name}`}>{name === 'light' || name === 'channel' ? <span className="unseen">{t(name)}</span> : t(name)}</th>
          ))}</tr></thead>
          <tbody>
            {work.items.map((row) => (
              <WorkRow key={idOf(row)} item={row} text={text ?? ''} chosen={idOf(row) === chosen} onOpen={() => enter(row)}
                onChoose={() => { setChosen(idOf(row)); if (side) setOpen(true) }} />
            ))}
          </tbody>
        </table>
        <MoreRows more={work.hasNextPage} busy={work.isFetchingNextPage} count={work.items.length} load={() => void work.fetchNextPage()} />
      </div>
      {shown ? <aside className="work-side" aria-label={t('sidePanel')}>{shown}</aside> : null}
    </div>
  )
}
