/** 通话记录: newest first, page by page; j k move, → or Enter opens the story, Esc closes it. */
import { useState } from 'react'
import { callLog } from '#contract/call-figures.ts'
import type { CallOf } from '#web/shared/call.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { Empty, Failure, Loading } from '#web/shared/states.tsx'
import { usePagesOf } from '#web/shared/use-call.ts'
import { CallFilters, useCallFilter } from './call-filters.tsx'
import { CallStoryPanel } from './call-story-panel.tsx'
import { CallTable } from './call-table.tsx'
import { useCallWords } from './call-words.ts'

export function CallLog() {
  const t = useCallWords()
  const { filter } = useCallFilter()
  const pages = usePagesOf(callLog, { query: { ...filter, limit: 50 } as NonNullable<CallOf<typeof callLog>['query']> }, { keepOld: true, refetchInterval: 30_000 })
  const [chosen, setChosen] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const at = pages.items.findIndex(({ id }) => id === chosen)
  const go = (step: number) => setChosen(pages.items[Math.min(Math.max(at + step, 0), pages.items.length - 1)]?.id)
  useKeys([
    { key: 'j', word: { zh: '下一通', en: 'next' }, run: () => go(1) }, { key: 'k', word: { zh: '上一通', en: 'previous' }, run: () => go(-1) },
    { key: '→', word: { zh: '看经过', en: 'its story' }, run: () => { if (at < 0) go(1); setOpen(true) } },
    { key: 'Esc', word: { zh: '收起', en: 'close' }, run: () => setOpen(false), off: !isOpen, always: true },
  ])
  return (
    <div className={isOpen && chosen ? 'call-log with-story' : 'call-log'}>
      <div className="call-list">
        <CallFilters />
        {pages.isPending ? <Loading rows={10} /> : pages.error && pages.items.length === 0 ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : pages.items.length === 0 ? <Empty>{t('noMatch')}</Empty> : (
          <>
            <CallTable calls={pages.items} label={t('log')} chosen={chosen} withAgent onOpen={(id) => { setOpen(!(isOpen && id === chosen)); setChosen(id) }} />
            <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
          </>
        )}
      </div>
      {isOpen && chosen ? <CallStoryPanel callId={chosen} close={() => setOpen(false)} /> : null}
    </div>
  )
}
