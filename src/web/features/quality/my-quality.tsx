/** 我的质量: scores, the appeal, examinations, what there is to learn from. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { appealInspection, getInspection, myQuality, withdrawAppeal, type InspectionRow } from '#contract/quality.ts'
import { myExams } from '#contract/quality-training.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useAppealWords } from './appeal-words.ts'
import { Learning } from './learning.tsx'
import { MyExams } from './my-exams.tsx'
import { INSPECTION_STATE_WORDS, useQualityWords } from './quality-words.ts'
import { ScoresGiven } from './scores-given.tsx'
import './quality.css'

export function MyQuality() {
  const a = useAppealWords()
  const asked = useQueryOf(myQuality, {})
  const exams = useQueryOf(myExams, {})
  return (
    <div className="quality-page">
      <header><h1>{a('mine')}</h1>{asked.data?.mean && <p>{a('mean', { count: asked.data.mean.count, share: `${((100 * asked.data.mean.score) / asked.data.mean.full).toFixed(1)}%（${asked.data.mean.score} / ${asked.data.mean.full}）` })}</p>}</header>
      <section className="quality-stack"><h2>{a('result_line')}</h2><Asked query={asked} rows={4}>{({ items }) => (items.length === 0 ? <Empty>{a('mineEmpty')}</Empty> : items.map((one) => <MyInspection key={one.id} one={one} />))}</Asked></section>
      <section className="quality-stack"><h2>{a('myExams')}</h2><Asked query={exams} rows={2}>{({ items }) => (items.length === 0 ? <Empty>{a('noExams')}</Empty> : <MyExams exams={items} />)}</Asked></section>
      <Learning />
    </div>
  )
}

function MyInspection({ one }: { one: InspectionRow }) {
  const w = useQualityWords()
  const a = useAppealWords()
  const say = useSay()
  const language = useLanguage()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [appealing, setAppealing] = useState(false)
  const [reason, setReason] = useState('')
  const refresh = () => { setAppealing(false); void client.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).includes('/api/quality/') }) }
  const appeal = useCall(appealInspection, refresh)
  const withdraw = useCall(withdrawAppeal, refresh)
  const detail = useQueryOf(getInspection, { params: { inspectionId: one.id } }, { enabled: open })
  const params = { inspectionId: one.id }
  return (
    <article className="quality-card" aria-label={one.ticket.number}>
      <header>
        <h3>{w(`kind_${one.kind}`)} · {one.ticket.number}</h3><span>{one.ticket.title}</span><span className={`result-${one.result ?? 'passed'}`}>{one.score} / {one.full} · {one.result && w(`result_${one.result}`)}</span><span className="chip">{say(INSPECTION_STATE_WORDS[one.state])}</span>
        {one.abilities.includes('appeal') && one.appealUntil && <span className="quiet">{a('until', { at: momentText(one.appealUntil, language) })}</span>}
      </header>
      <div className="quality-acts">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? a('hide') : a('show')}</Button>
        {one.abilities.includes('appeal') && !appealing && <Button size="small" onClick={() => setAppealing(true)}>{a('file')}</Button>}
        {one.abilities.includes('withdraw_appeal') && <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params, body: { version: one.version } })}>{a('withdraw')}</Button>}
      </div>
      {appealing && (
        <form className="quality-stack" onSubmit={(event) => { event.preventDefault(); if (reason.trim()) appeal.mutate({ params, body: { version: one.version, reason: reason.trim() } }) }}>
          <label>{a('reason')} <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
          <div className="quality-acts"><Button type="primary" htmlType="submit" loading={appeal.isPending} disabled={!reason.trim()}>{a('send')}</Button><Button onClick={() => setAppealing(false)}>{a('cancel')}</Button></div>
        </form>
      )}
      {(appeal.error ?? withdraw.error) && <Failure error={appeal.error ?? withdraw.error} />}
      {open && <Asked query={detail} rows={3}>{(inspection) => <ScoresGiven inspection={inspection} />}</Asked>}
    </article>
  )
}
