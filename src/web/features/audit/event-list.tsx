import { AutoComplete, Button, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { listEvents } from '#contract/audit.ts'
import { EVENT_WORDS, eventWord } from '#web/shared/event-words.ts'
import { MoreRows } from '#web/shared/more-rows.tsx'
import { Empty, Failure, Loading } from '#web/shared/states.tsx'
import { STATUS_WORDS } from '#web/shared/ticket-words.ts'
import { useUnits } from '#web/shared/unit-picker.tsx'
import { usePagesOf } from '#web/shared/use-call.ts'
import { useSettled } from '#web/shared/use-now.ts'
import { useLanguage, useSay, type Word } from '#web/shared/words.ts'
import { useAuditWords } from './audit-words.ts'
import { CENTER_ZONE } from '../../shared/time.ts'

const ACTORS: Record<string, Word> = { system: { zh: '系统', en: 'system' }, citizen: { zh: '诉求人', en: 'citizen' } }
const KINDS: Record<string, Word> = {
  ticket: { zh: '工单', en: 'ticket' }, user: { zh: '用户', en: 'user' }, unit: { zh: '单位', en: 'unit' }, profile: { zh: '规则', en: 'rules' }, calendar: { zh: '日历', en: 'calendar' }, entry: { zh: '知识', en: 'entry' }, model: { zh: '分类模型', en: 'model' },
}
const isId = (text: string) => z.uuid().safeParse(text).success

export function EventList() {
  const t = useAuditWords()
  const say = useSay()
  const language = useLanguage()
  const [type, setType] = useState('')
  const [subject, setSubject] = useState('')
  const asked = useSettled(type.trim())
  const pages = usePagesOf(listEvents, { query: { limit: 100, ...(asked ? { type: asked } : {}), ...(isId(subject.trim()) ? { subjectId: subject.trim() } : {}) } }, { keepOld: true })
  const units = useUnits()
  const types = Object.entries(EVENT_WORDS).map(([value, word]) => ({ value, label: `${say(word)} ${value}` }))
  const state = (code: string | null) => (code !== null && code in STATUS_WORDS ? say(STATUS_WORDS[code as keyof typeof STATUS_WORDS]) : code)
  const moment = new Intl.DateTimeFormat(language, { timeZone: CENTER_ZONE, dateStyle: 'short', timeStyle: 'medium', hour12: false })
  return (
    <>
      <div className="audit-filter">
        <label htmlFor="audit-type">{t('type')}</label><span data-search><AutoComplete id="audit-type" allowClear aria-label={t('type')} placeholder={t('typeHint')} value={type} onChange={(next: string | undefined) => setType(next ?? '')} options={types} showSearch={{ filterOption: (typed, option) => option?.label.includes(typed) ?? false }} /></span>
        <label htmlFor="audit-subject">{t('subject')}</label><Input id="audit-subject" allowClear placeholder={t('subjectHint')} status={subject && !isId(subject.trim()) ? 'warning' : ''} value={subject} onChange={(event) => setSubject(event.target.value)} />
        {type || subject ? <Button type="link" onClick={() => { setType(''); setSubject('') }}>{t('clear')}</Button> : null}
      </div>
      {pages.isPending ? <Loading rows={10} /> : pages.error && !pages.items.length ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : pages.items.length === 0 ? <Empty>{t('none')}</Empty> : (
        <div className="audit-scroll" tabIndex={0} role="region" aria-label={t('title')}>
          <table className="audit-table">
            <thead><tr>{(['at', 'type', 'kind', 'actor', 'unit', 'change', 'position'] as const).map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
            <tbody>
              {pages.items.map((event) => (
                <tr key={event.id}>
                  <td><time dateTime={event.at}>{moment.format(new Date(event.at))}</time></td>
                  <td>{say(eventWord(event.type))}{say(eventWord(event.type)) === event.type ? null : <span className="quiet"> {event.type}</span>}</td>
                  <td>{say(KINDS[event.subjectKind]) || event.subjectKind} <button type="button" className="link-like audit-id" title={`${t('follow')} ${event.subjectId}`} onClick={() => setSubject(event.subjectId)}>{event.subjectId.slice(-8)}</button></td>
                  <td>{say(ACTORS[event.actorName]) || event.actorName}</td>
                  <td className="quiet">{units?.find(({ path }) => path === event.unitPath)?.name ?? event.unitPath ?? ''}</td>
                  <td>{event.before === event.after ? state(event.after) : [event.before, event.after].filter(Boolean).map(state).join(' → ')}</td>
                  <td className="audit-position">{event.position ?? <span className="quiet">{t('pending')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <MoreRows more={pages.hasNextPage} busy={pages.isFetchingNextPage} count={pages.items.length} load={() => void pages.fetchNextPage()} />
        </div>
      )}
    </>
  )
}
