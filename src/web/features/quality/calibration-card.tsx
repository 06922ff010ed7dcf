import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { listCalibrations, scoreCalibration, settleCalibration, type CalibrationView } from '#contract/quality-training.ts'
import { useMe } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall } from '../../shared/use-call.ts'
import { AgreementTable } from './agreement-table.tsx'
import { ScoreSheet } from './score-sheet.tsx'
import { useQualityWords } from './quality-words.ts'
import { useTrainingWords } from './training-words.ts'

export function CalibrationCard({ round }: { round: CalibrationView }) {
  const w = useQualityWords()
  const t = useTrainingWords()
  const me = useMe()
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: [keyOf(listCalibrations)[0]] })
  const [scoring, setScoring] = useState<string>()
  const score = useCall(scoreCalibration, () => { setScoring(undefined); refresh() })
  const seated = round.seats.some(({ id }) => id === me.id)
  return (
    <article className="quality-card">
      <header><h3>{round.name}</h3><span className="chip">{round.state === 'discussed' ? t('discussed') : t('state_open')}</span><span className="quiet">{round.sheet.name} · {round.seats.map(({ name, done }) => t('seat', { name, done, all: round.tickets.length })).join('；')}</span></header>
      <table className="quality-table"><tbody>
        {round.tickets.map(({ ticket, mine, scores, agreed }) => (
          <tr key={ticket.id}>
            <th scope="row"><Link to={`/tickets/${ticket.id}`}>{ticket.number}</Link> {ticket.title}</th>
            <td>{scores.length > 0 ? scores.map((one) => `${one.inspector} ${one.score}`).join(' · ') : mine ? `${mine.score} · ${w(`result_${mine.result}`)}` : seated ? <Button size="small" type="primary" onClick={() => setScoring(ticket.id)}>{t('yours')} {ticket.number}</Button> : '—'}</td>
            <td>{agreed ? `${t('agreed')} ${agreed.score}` : ''}</td>
          </tr>
        ))}
      </tbody></table>
      {scoring && <ScoreSheet key={scoring} sheet={round.sheet} number={round.sheetNumber} busy={score.isPending} submit={t('scoreIt')} send={({ marks }) => score.mutate({ params: { calibrationId: round.id }, body: { ticketId: scoring, marks } })} />}
      {score.error && <Failure error={score.error} />}
      {!round.isOpen && !scoring && <p className="quiet">{t('waiting')}</p>}
      {round.agreement && <AgreementTable round={round} agreement={round.agreement} />}
      {round.maySettle && <Settle round={round} done={refresh} />}
      {round.discussion && <p><b>{t('discussion')}</b> {round.discussion}</p>}
    </article>
  )
}

/** 定分: ticket by ticket, beginning from the first inspector's marks. */
function Settle({ round, done }: { round: CalibrationView; done: () => void }) {
  const t = useTrainingWords()
  const [discussion, setDiscussion] = useState('')
  const [agreed, setAgreed] = useState<{ ticketId: string; marks: { code: string; points: number; remark?: string }[] }[]>([])
  const settle = useCall(settleCalibration, done)
  const next = round.tickets.find(({ ticket }) => !agreed.some(({ ticketId }) => ticketId === ticket.id))
  if (next) {
    return (
      <section aria-label={t('settle')} className="quality-stack">
        <h3>{t('agreed')} · {next.ticket.number} {next.ticket.title}</h3>
        <ScoreSheet key={next.ticket.id} sheet={round.sheet} number={round.sheetNumber} busy={false} submit={t('agreed')} initial={next.scores[0]?.marks ?? []} send={({ marks }) => setAgreed((old) => [...old, { ticketId: next.ticket.id, marks }])} />
      </section>
    )
  }
  return (
    <form className="quality-stack" onSubmit={(event) => { event.preventDefault(); if (discussion.trim()) settle.mutate({ params: { calibrationId: round.id }, body: { discussion: discussion.trim(), agreed } }) }}>
      <label>{t('discussion')} <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={4000} value={discussion} onChange={(event) => setDiscussion(event.target.value)} /></label>
      <div className="quality-acts"><Button type="primary" htmlType="submit" loading={settle.isPending} disabled={!discussion.trim()}>{t('settle')}</Button></div>
      {settle.error && <Failure error={settle.error} />}
    </form>
  )
}
