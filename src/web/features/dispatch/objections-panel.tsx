import { Segmented } from 'antd'
import { useState } from 'react'
import { listObjections } from '#contract/dispatch.ts'
import { MoreRows } from '../../shared/more-rows.tsx'
import { Empty, Failure, Loading } from '../../shared/states.tsx'
import { usePagesOf } from '../../shared/use-call.ts'
import { ObjectionCard } from './objection-card.tsx'
import { usePrecedentWords } from './precedent-words.ts'
import './precedent.css'

/** 责任异议: for the centre all of them, for a unit its own and those that point to it. */
export function ObjectionsPanel() {
  const t = usePrecedentWords()
  const [state, setState] = useState<'open' | 'decided'>('open')
  const pages = usePagesOf(listObjections, { query: { state, limit: 20 } }, { keepOld: true, refetchInterval: 60_000 })
  return (
    <section className="dispute-list" aria-label={t('tab.objections')}>
      <Segmented<'open' | 'decided'> aria-label={t('tab.objections')} value={state} onChange={setState} options={[{ value: 'open', label: t('open') }, { value: 'decided', label: t('decided') }]} />
      {pages.isPending ? <Loading rows={6} /> : pages.error && pages.items.length === 0 ? <Failure error={pages.error} onRetry={() => void pages.refetch()} />
        : pages.items.length === 0 ? <Empty>{t(state === 'open' ? 'noOpen' : 'noDecided')}</Empty> : (
          <>
            {pages.items.map((objection) => <ObjectionCard key={objection.id + objection.version} objection={objection} />)}
            <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
          </>
        )}
    </section>
  )
}
