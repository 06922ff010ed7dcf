/** 知识库: search left, read right; an editor writes and withdraws. */
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { searchEntries, type EntryView } from '#contract/knowledge.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { Spans } from '#web/shared/spans.tsx'
import { useHasRole } from '#web/shared/session.ts'
import { Empty, Failure, Loading } from '#web/shared/states.tsx'
import { usePagesOf } from '#web/shared/use-call.ts'
import { useSettled } from '#web/shared/use-now.ts'
import { EntryNarrow, type Narrow } from './entry-narrow.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryPage } from './entry-page.tsx'
import '#web/shared/work-list.css'
import './knowledge.css'
import { useKnowledgeWords } from './knowledge-words.ts'

export function KnowledgePanel() {
  const t = useKnowledgeWords()
  const canWrite = useHasRole('knowledge_editor')
  const [params, setParams] = useSearchParams()
  const [text, setText] = useState('')
  const [writing, setWriting] = useState<EntryView | 'new'>()
  const asked = useSettled(text.trim(), 150)
  const [narrow, setNarrow] = useState<Narrow>({})
  const list = useRef<HTMLUListElement>(null)
  const pages = usePagesOf(searchEntries, { query: { limit: 30, text: asked, typing: 'true', ...narrow } }, { keepOld: true })
  const chosen = params.get('entry') ?? undefined
  const at = pages.items.findIndex(({ id }) => id === chosen)
  const choose = (id: string | undefined) => setParams(id ? { entry: id } : {}, { replace: true })
  const go = (step: number) => choose(pages.items[Math.min(Math.max(at + step, 0), pages.items.length - 1)]?.id)
  useKeys([
    { key: 'j', word: { zh: '下一条', en: 'next' }, run: () => go(1) }, { key: 'k', word: { zh: '上一条', en: 'previous' }, run: () => go(-1) },
    { key: 'Enter', word: { zh: '打开第一条', en: 'open the first' }, run: () => { if (at < 0) go(1) } },
    { key: 'n', word: { zh: '写一条', en: 'write an entry' }, off: !canWrite, run: () => setWriting('new') },
    { key: 'Esc', word: { zh: '收起', en: 'close' }, off: !chosen || writing !== undefined, run: () => choose(undefined) },
  ])
  useEffect(() => { list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  return (
    <div className={chosen ? 'knowledge knowledge-reading' : 'knowledge'}>
      <section className="knowledge-list" aria-label={t('title')}>
        <div className="knowledge-head">
          <h1 className="unseen">{t('title')}</h1>
          <Input data-search allowClear size="large" aria-label={t('findLabel')} placeholder={t('find')} maxLength={400} value={text} onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => { if (event.key === 'Enter') { event.currentTarget.blur(); choose(pages.items[0]?.id) } }} />
          {canWrite ? <Button type="primary" size="large" onClick={() => setWriting('new')}>{t('write')}</Button> : null}
        </div>
        <EntryNarrow narrow={narrow} change={setNarrow} />
        {pages.isPending ? <Loading rows={8} /> : pages.error && !pages.items.length ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : pages.items.length === 0 ? <Empty>{asked ? t('none') : t('start')}</Empty> : (
          <ul ref={list}>
            {pages.items.map((entry) => (
              <li key={entry.id}><button type="button" aria-current={entry.id === chosen} onClick={() => choose(entry.id)}>
                <span className="knowledge-question"><Spans text={entry.question} marks={entry.found?.question ?? []} />{entry.expired ? <span className="chip chip-near">{t('expired')}</span> : null}{entry.status === 'withdrawn' ? <span className="chip">{t('withdrawn')}</span> : null}</span>
                <span className="knowledge-answer">{entry.found ? <Spans text={entry.found.passage.text} marks={entry.found.passage.marks} /> : entry.answer}</span>
                <span className="quiet">{entry.unitName} · {t('cited', { n: entry.citedCount })}</span>
              </button></li>
            ))}
            <li><MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} /></li>
          </ul>
        )}
      </section>
      <section className="knowledge-page" aria-live="polite">{chosen ? <EntryPage key={chosen} id={chosen} onEdit={canWrite ? setWriting : undefined} onClose={() => choose(undefined)} /> : <Empty>{t('choose')}</Empty>}</section>
      {writing ? <EntryForm entry={writing === 'new' ? undefined : writing} close={() => setWriting(undefined)} onSaved={choose} /> : null}
    </div>
  )
}
