/** What was found: one line a ticket; j k move, Enter opens, → shows the summary, Esc closes it. */
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { searchTickets } from '#contract/desk.ts'
import type { Filters } from './filters.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { Empty, Failure, Loading } from '#web/shared/states.tsx'
import { useSharedWords } from '#web/shared/shared-words.ts'
import { usePagesOf } from '#web/shared/use-call.ts'
import '#web/shared/work-list.css'
import { FoundRow } from './found-row.tsx'
import { FoundSummary } from './found-summary.tsx'
import { useSearchWords } from './search-words.ts'

const COLUMNS = ['light', 'number', 'title', 'place', 'nextActor', 'remaining', 'kind'] as const

export function FoundList({ filters, onLeave }: { filters: Filters; onLeave: () => void }) {
  const t = useSearchWords()
  const s = useSharedWords()
  const navigate = useNavigate()
  const pages = usePagesOf(searchTickets, { body: { ...filters, limit: 50 } }, { keepOld: true })
  const [chosen, setChosen] = useState<string>()
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const at = pages.items.findIndex(({ id }) => id === chosen)
  const item = pages.items[at]
  const go = (step: number) => setChosen(pages.items[Math.min(Math.max(at + step, 0), pages.items.length - 1)]?.id)
  const enter = (id: string) => { onLeave(); void navigate(`/tickets/${id}`) }
  useKeys([
    { key: 'j', word: { zh: '下一件', en: 'next' }, run: () => go(1) }, { key: 'k', word: { zh: '上一件', en: 'previous' }, run: () => go(-1) },
    { key: '↓', word: { zh: '下一件', en: 'next' }, run: () => go(1) }, { key: '↑', word: { zh: '上一件', en: 'previous' }, run: () => go(-1) },
    { key: 'Enter', word: { zh: '打开工单', en: 'open the ticket' }, run: () => { if (item) enter(item.id) } },
    { key: '→', word: { zh: '展开摘要', en: 'summary' }, run: () => { if (!item) go(1); setOpen(true) } },
    { key: 'Esc', word: { zh: '收起摘要', en: 'close summary' }, run: () => setOpen(false), off: !open, always: true },
  ])
  useEffect(() => { list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  if (pages.isPending) return <Loading rows={10} />
  if (pages.error && pages.items.length === 0) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.items.length === 0) return <Empty>{t('none')}</Empty>
  return (
    <div className={open && item ? 'work with-side' : 'work'}>
      <div className="work-scroll" ref={list}>
        <table className="work-table" role="grid" aria-label={t('title')}>
          <thead><tr>{COLUMNS.map((name) => <th key={name} scope="col" className={`work-${name}`}>{name === 'light' ? <span className="unseen">{s(name)}</span> : name === 'kind' ? t('kind') : s(name)}</th>)}</tr></thead>
          <tbody>
            {pages.items.map((row) => (
              <FoundRow key={row.id} item={row} words={filters.text} chosen={row.id === chosen} onOpen={() => enter(row.id)} onChoose={() => { setChosen(row.id); setOpen(true) }} />
            ))}
          </tbody>
        </table>
        <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
      </div>
      {open && item ? <aside className="work-side" aria-label={s('sidePanel')}><FoundSummary item={item} close={() => setOpen(false)} /></aside> : null}
    </div>
  )
}
