/** 督查线索: read, take up or drop, go on to the next; with keys alone. */
import { useQueryClient } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { listClues } from '#contract/supervision-clues.ts'
import { useKeys } from '../../shared/keyboard.ts'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Empty, Failure, Loading } from '../../shared/states.tsx'
import { keyOf, usePagesOf } from '../../shared/use-call.ts'
import { ClueCard } from './clue-card.tsx'
import { useClueWords } from './clue-words.ts'
import './triggers.css'

export function CluesPanel() {
  const t = useClueWords()
  const cache = useQueryClient()
  const [state, setState] = useState<'found' | 'decided'>('found')
  const [at, setAt] = useState(0)
  const [act, setAct] = useState<'take_up' | 'drop'>()
  const pages = usePagesOf(listClues, { query: { state, limit: 30 } }, { keepOld: true, refetchInterval: 60_000 })
  const { items } = pages
  const place = Math.min(at, items.length - 1)
  const go = (by: number) => {
    const next = Math.max(0, Math.min(items.length - 1, place + by))
    setAt(next)
    setAct(undefined)
    document.getElementById(`clue-${items[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const may = (what: 'take_up' | 'drop') => items[place]?.abilities.includes(what) ?? false
  useKeys([
    { key: 'j', word: { zh: '下一条线索', en: 'next clue' }, run: () => go(1) },
    { key: 'k', word: { zh: '上一条线索', en: 'clue before' }, run: () => go(-1) },
    { key: 't', word: { zh: '采纳线索', en: 'take up the clue' }, run: () => setAct('take_up'), off: !may('take_up') },
    { key: 'x', word: { zh: '不予采纳', en: 'drop the clue' }, run: () => setAct('drop'), off: !may('drop') },
    { key: 'Esc', word: { zh: '取消', en: 'cancel' }, run: () => setAct(undefined), always: true, off: act === undefined },
  ])
  const done = () => {
    setAct(undefined)
    void cache.invalidateQueries({ queryKey: keyOf(listClues).slice(0, 1) })
  }
  return (
    <div className="clue-page">
      <header className="clue-head">
        <h1>{t('title')}</h1>
        <Segmented<'found' | 'decided'> aria-label={t('list')} value={state} onChange={(next) => { setState(next); setAt(0); setAct(undefined) }} options={[{ value: 'found', label: t('open') }, { value: 'decided', label: t('decided') }]} />
        {state === 'found' && items.length > 0 && <span className="quiet">{t('keys')}</span>}
      </header>
      {pages.isPending ? <Loading rows={8} /> : pages.error && items.length === 0 ? <Failure error={pages.error} onRetry={() => void pages.refetch()} />
        : items.length === 0 ? <Empty>{t(state === 'found' ? 'noneOpen' : 'noneDecided')}</Empty> : (
          <>
            <ol className="clue-list" aria-label={t('list')}>
              {items.map((clue, i) => (
                <ClueCard key={clue.id} clue={clue} chosen={i === place} act={i === place ? act : undefined} onDone={done}
                  onAct={(what) => { setAt(i); setAct(what) }} />
              ))}
            </ol>
            <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={items.length} load={() => void pages.fetchNextPage()} />
          </>
        )}
    </div>
  )
}
