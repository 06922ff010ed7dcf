/** 知识库: search left, read right; owners write, review and withdraw. */
import { App, Button, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { EntryDetail } from '#contract/knowledge.ts'
import { fileGap } from '#contract/knowledge-care.ts'
import { ENTRY_STATUSES } from '#domain/knowledge/entry-life.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { Spans } from '#web/shared/spans.tsx'
import { useHasRole } from '#web/shared/session.ts'
import { Empty, Failure, Loading } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSettled } from '#web/shared/use-now.ts'
import { useSay } from '#web/shared/words.ts'
import { EntryNarrow, type Narrow } from './entry-narrow.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryPage } from './entry-page.tsx'
import '#web/shared/work-list.css'
import './knowledge.css'
import { STATUS_WORDS, useKnowledgeWords } from './knowledge-words.ts'
import { useEntryList, type ListSource } from './use-entry-list.ts'

const LEAST_QUESTION = 4

export function KnowledgePanel() {
  const t = useKnowledgeWords()
  const say = useSay()
  const { message } = App.useApp()
  const canWrite = useHasRole('knowledge_editor', 'unit_handler', 'unit_head')
  const [params, setParams] = useSearchParams()
  const [text, setText] = useState('')
  const [source, setSource] = useState<ListSource>('published')
  const [writing, setWriting] = useState<EntryDetail | 'new'>()
  const asked = useSettled(text.trim(), 150)
  const [narrow, setNarrow] = useState<Narrow>({})
  const list = useRef<HTMLUListElement>(null)
  const found = useEntryList(asked ? (source === 'hot' || source === 'favourites' ? 'published' : source) : source, asked, narrow)
  const chosen = params.get('entry') ?? undefined
  const at = found.items.findIndex(({ id }) => id === chosen)
  const choose = (id: string | undefined) => setParams(id ? { entry: id } : {}, { replace: true })
  const go = (step: number) => choose(found.items[Math.min(Math.max(at + step, 0), found.items.length - 1)]?.id)
  const gap = useCall(fileGap, ({ filed }) => void message.info(filed ? t('filed') : t('filedBefore')))
  const [sent, setSent] = useState<string>()
  // Enter is often faster than the answer: the first entry of what was asked is opened when it is there. Who finds nothing has found a gap; half-typed words are none.
  const isAnswered = sent !== undefined && asked === sent && !found.isPending && !found.isOld && !found.error
  const first = found.items[0]?.id
  const { mutate: file } = gap
  useEffect(() => {
    if (!isAnswered) return
    setSent(undefined)
    setParams(first ? { entry: first } : {}, { replace: true })
    if (!first && asked.length >= LEAST_QUESTION) file({ body: { text: asked } })
  }, [isAnswered, first, asked, setParams, file])
  const nothing = asked ? (
    <Empty action={<Button loading={gap.isPending} onClick={() => gap.mutate({ body: { text: asked } })}>{t('noneFile')}</Button>}>{t('none')}</Empty>
  ) : <Empty>{t(source === 'hot' ? 'noHot' : source === 'favourites' ? 'noFavourites' : source === 'published' ? 'start' : 'none')}</Empty>
  useKeys([
    { key: 'j', word: { zh: '下一条', en: 'next' }, run: () => go(1) }, { key: 'k', word: { zh: '上一条', en: 'previous' }, run: () => go(-1) },
    { key: 'Enter', word: { zh: '打开第一条', en: 'open the first' }, run: () => { if (at < 0) go(1) } },
    { key: 'n', word: { zh: '写一条', en: 'write an entry' }, off: !canWrite, run: () => setWriting('new') },
    { key: 'Esc', word: { zh: '收起', en: 'close' }, off: !chosen || writing !== undefined, run: () => choose(undefined) },
  ])
  useEffect(() => { list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  const sources: { value: ListSource; label: string }[] = [
    { value: 'published', label: t('newest') }, { value: 'hot', label: t('hotNow') }, { value: 'favourites', label: t('favourites') },
    ...(canWrite ? [{ value: 'all' as const, label: t('all') }, ...ENTRY_STATUSES.filter((status) => status !== 'published').map((value) => ({ value, label: say(STATUS_WORDS[value]) }))] : []),
  ]
  return (
    <div className={chosen ? 'knowledge knowledge-reading' : 'knowledge'}>
      <section className="knowledge-list" aria-label={t('title')}>
        <div className="knowledge-head">
          <Input data-search allowClear size="large" aria-label={t('findLabel')} placeholder={t('find')} maxLength={400} value={text} onChange={(event) => { setText(event.target.value); setSent(undefined) }}
            onKeyDown={(event) => { if (event.key === 'Enter') { event.currentTarget.blur(); setSent(text.trim()) } }} />
          <Select<ListSource> size="large" aria-label={t('list')} value={source} onChange={setSource} options={sources} popupMatchSelectWidth={false} style={{ width: 132 }} />
          {canWrite ? <Button type="primary" size="large" onClick={() => setWriting('new')}>{t('write')}</Button> : null}
        </div>
        <EntryNarrow narrow={narrow} change={setNarrow} />
        {gap.error ? <Failure error={gap.error} /> : null}
        {found.isPending ? <Loading rows={8} /> : found.error && !found.items.length ? <Failure error={found.error} onRetry={found.retry} /> : found.items.length === 0 ? nothing : (
          <ul ref={list}>
            {found.items.map((entry) => (
              <li key={entry.id}><button type="button" aria-current={entry.id === chosen} onClick={() => choose(entry.id)}>
                <span className="knowledge-question"><Spans text={entry.question} marks={entry.found?.question ?? []} />{entry.expired && entry.status === 'published' ? <span className="chip chip-near">{t('expired')}</span> : null}
                  {entry.status === 'published' ? null : <span className="chip chip-near">{say(STATUS_WORDS[entry.status])}</span>}
                  {entry.stage && entry.status !== entry.stage && found.own ? <span className="chip">{t('underWay', { stage: say(STATUS_WORDS[entry.stage]) })}</span> : null}
                  {entry.flagged ? <span className="chip chip-near">{t('flagged')}</span> : null}</span>
                <span className="knowledge-answer">{entry.found ? <Spans text={entry.found.passage.text} marks={entry.found.passage.marks} /> : entry.answer || '—'}</span>
                <span className="quiet">{entry.unitName} · {entry.citedLately === undefined ? t('cited', { n: entry.citedCount }) : t('citedLately', { n: entry.citedLately })}</span>
              </button></li>
            ))}
            {found.more ? <li><MoreRows {...found.more} /></li> : null}
          </ul>
        )}
      </section>
      <section className="knowledge-page" aria-live="polite">{chosen ? <EntryPage key={chosen} id={chosen} onEdit={setWriting} onClose={() => choose(undefined)} /> : <Empty>{t('choose')}</Empty>}</section>
      {writing ? <EntryForm entry={writing === 'new' ? undefined : writing} close={() => setWriting(undefined)} onSaved={choose} /> : null}
    </div>
  )
}
