import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { listPrecedents, withdrawPrecedent, type PrecedentView } from '#contract/dispatch.ts'
import { MoreRows } from '../../shared/more-rows.tsx'
import { need } from '../../shared/moves/field-rules.ts'
import { Empty, Failure, Loading } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { keyOf, useCall, usePagesOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { usePrecedentWords } from './precedent-words.ts'
import './precedent.css'

/** 先例: what was adjudicated and holds for demands like it. `?precedent=` shows one alone. */
export function PrecedentsPanel() {
  const t = usePrecedentWords()
  const [params] = useSearchParams()
  const [text, setText] = useState('')
  const asked = useSettled(text.trim(), 250)
  const id = params.get('precedent')
  const pages = usePagesOf(listPrecedents, { query: { text: asked, limit: 30, ...(id && !asked ? { id } : {}) } }, { keepOld: true })
  return (
    <section className="dispute-list" aria-label={t('tab.precedents')}>
      <Input data-search allowClear aria-label={t('findPrecedent')} placeholder={t('findPrecedent')} maxLength={120} value={text} onChange={(event) => setText(event.target.value)} />
      {pages.isPending ? <Loading rows={6} /> : pages.error && pages.items.length === 0 ? <Failure error={pages.error} onRetry={() => void pages.refetch()} />
        : pages.items.length === 0 ? <Empty>{t('noPrecedent')}</Empty> : (
          <>
            {pages.items.map((precedent) => <PrecedentCard key={precedent.id} precedent={precedent} />)}
            <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
          </>
        )}
    </section>
  )
}

export function PrecedentCard({ precedent, onTicket }: { precedent: PrecedentView; onTicket?: true }) {
  const t = usePrecedentWords()
  const language = useLanguage()
  const [ending, setEnding] = useState(false)
  const { unit, against, category, area, words, ticket, withdrawn } = precedent
  return (
    <article className={withdrawn ? 'dispute-card dispute-ended' : 'dispute-card'}>
      <h3>{t('holds', { unit: unit.name })}{against && <span className="quiet"> · {t('against', { unit: against.name })}</span>} <span className="chip">{t(`source.${precedent.source}`)}</span></h3>
      <p>{category && <>{t('whenCategory')} {category} </>}{area && <>· {area} </>}{words.length > 0 && <>· {t('whenWords')} {words.map((word) => <span key={word} className="chip">{word}</span>)}</>}</p>
      {precedent.reason && <p className="running">{precedent.reason}</p>}
      <p className="quiet">{t('basis')}：{precedent.basis} · {t('when', { name: precedent.madeBy, at: momentText(precedent.madeAt, language) })}{!onTicket && ticket && <> · {t('from')} <Link to={`/tickets/${ticket.id}`}>{ticket.number}</Link></>}</p>
      {withdrawn && <p className="quiet">{t('ended', { reason: withdrawn.reason })} · {t('when', { name: withdrawn.by, at: momentText(withdrawn.at, language) })}</p>}
      {precedent.mayWithdraw && (ending ? <EndForm id={precedent.id} cancel={() => setEnding(false)} /> : <div className="dispute-acts"><Button size="small" onClick={() => setEnding(true)}>{t('end')}</Button></div>)}
    </article>
  )
}

function EndForm({ id, cancel }: { id: string; cancel: () => void }) {
  const t = usePrecedentWords()
  const cache = useQueryClient()
  const end = useCall(withdrawPrecedent, () => { void cache.invalidateQueries({ queryKey: keyOf(listPrecedents).slice(0, 1) }) })
  return (
    <Form<{ reason: string }> layout="vertical" name={`end-${id}`} onFinish={(body) => end.mutate({ params: { precedentId: id }, body })}>
      {end.error && <Failure error={end.error} />}
      <Form.Item name="reason" label={t('endReason')} rules={need(t('fillIn'))}><Input autoFocus maxLength={500} /></Form.Item>
      <div className="dispute-acts"><Button danger htmlType="submit" loading={end.isPending}>{t('end')}</Button><Button onClick={cancel}>{t('cancel')}</Button></div>
    </Form>
  )
}
