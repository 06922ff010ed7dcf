/** 不规范件: a unit's own to correct, the centre's to check. */
import { useState } from 'react'
import { listCases } from '#contract/quality-cases.ts'
import { DeskTabs } from '../../shared/desk-tabs.tsx'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Empty, Failure, Loading } from '../../shared/states.tsx'
import { usePagesOf, useQueryOf } from '../../shared/use-call.ts'
import { CaseCard } from './case-card.tsx'
import { useCaseWords } from './case-words.ts'
import '../../shared/queue-list.css'
import './quality.css'

export function CaseList() {
  const w = useCaseWords()
  const [state, setState] = useState<'open' | 'settled'>('open')
  const pages = usePagesOf(listCases, { query: { state } }, { refetchInterval: 60_000 })
  const counts = useQueryOf(listCases, { query: { limit: 1 } }, { refetchInterval: 60_000 }).data?.counts
  return (
    <div className="desk-page">
      <div className="desk-line">
        <h1>{w('title')} {counts && <>{w('first', { open: counts.open })}{counts.overdue > 0 && <>，<span className="n-over">{w('over', { n: counts.overdue })}</span></>}</>}</h1>
        <DeskTabs label={w('title')} chosen={state} onChoose={setState} tabs={(['open', 'settled'] as const).map((id) => ({ id, name: w(id), count: undefined }))} />
      </div>
      <div id="desk-list" style={{ overflow: 'auto' }}>
        <div className="quality-page">
          <p className="quiet">{w('duty')}</p>
          {pages.isPending ? <Loading rows={6} /> : pages.error && pages.items.length === 0 ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : pages.items.length === 0 ? <Empty>{w(state === 'open' ? 'empty' : 'emptySettled')}</Empty> : null}
          {pages.items.map((found) => <CaseCard key={found.id} found={found} />)}
          <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
        </div>
      </div>
    </div>
  )
}
