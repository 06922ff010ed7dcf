import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { freezeMonth, publishMonth, type MonthView } from '#contract/assessment.ts'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useCall } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useAssessmentWords } from './assessment-words.ts'

/** Where the month stands, and what this person may do with it. */
export function MonthBar({ month }: { month: MonthView }) {
  const w = useAssessmentWords()
  const language = useLanguage()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'freeze' | 'publish'>()
  const [note, setNote] = useState('')
  const again = () => { setAsking(undefined); void client.invalidateQueries() }
  const freeze = useCall(freezeMonth, again)
  const publish = useCall(publishMonth, again)
  const params = { month: month.month }
  const at = (time: string | null) => (time ? momentText(time, language) : '')
  const file = (name: string) => `/api/assessment/months/${month.month}/${name}`
  const printable = month.scope === 'all' || month.state === 'published'
  return (
    <div className="month-bar">
      <p role="status">
        <span className={`chip month-${month.state}`}>{w(`state.${month.state}`)}</span> {w('asOf', { at: at(month.asOf) })}
        {month.frozenBy && <> · {w('frozenBy', { at: at(month.frozenAt), who: month.frozenBy })}</>}
        {month.publishedBy && <> · {w('publishedBy', { at: at(month.publishedAt), who: month.publishedBy })}</>}
      </p>
      {month.note && <p className="month-note">{month.note}</p>}
      <div className="month-acts">
        {month.abilities.includes('freeze') && <Button type="primary" onClick={() => setAsking('freeze')}>{w('freeze')}</Button>}
        {month.abilities.includes('publish') && <Button type="primary" onClick={() => setAsking('publish')}>{w('publish')}</Button>}
        {printable && <><a href={file('document')} download>{w('document')}</a><a href={file('sheet')} download>{w('sheet')}</a></>}
      </div>
      {asking && (
        <form className="claim-form" aria-label={w(asking)} onSubmit={(event) => { event.preventDefault(); if (asking === 'freeze') freeze.mutate({ params, body: {} }); else publish.mutate({ params, body: { version: month.version, note } }) }}>
          {asking === 'freeze' ? <p>{w('freezeHint')}</p> : <label>{w('publishNote')}<Input value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} /></label>}
          <Button htmlType="submit" type="primary" loading={freeze.isPending || publish.isPending}>{w('confirm')}</Button>
          <Button onClick={() => setAsking(undefined)}>{w('cancel')}</Button>
        </form>
      )}
      {(freeze.error ?? publish.error) && <Failure error={freeze.error ?? publish.error} />}
    </div>
  )
}
