/** On the ticket page: its non-compliant cases, and how to report one or inspect it by hand. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { openInspection } from '#contract/quality.ts'
import { listCases, reportCase } from '#contract/quality-cases.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { Role } from '#domain/people/actor.ts'
import { INSPECTION_KINDS } from '#domain/quality/sheet.ts'
import { useHasRole } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useSay } from '../../shared/words.ts'
import { useCaseWords } from './case-words.ts'
import { CASE_STATE_WORDS, useQualityWords } from './quality-words.ts'
import './quality.css'

const READERS: Role[] = ['inspector', 'supervisor', 'supervision_office', 'revisiter', 'appeal_judge', 'unit_signer', 'unit_handler', 'unit_head']

export function TicketCases({ ticket }: { ticket: TicketView }) {
  const w = useCaseWords()
  const q = useQualityWords()
  const say = useSay()
  const reads = useHasRole(...READERS)
  const inspects = useHasRole('inspector')
  const [reporting, setReporting] = useState(false)
  const asked = useQueryOf(listCases, { query: { state: 'all', ticketId: ticket.id } }, { enabled: reads, staleTime: 30_000 })
  const inspect = useCall(openInspection)
  const data = asked.data
  if (!data || (data.items.length === 0 && !data.mayReport && !inspects)) return null
  return (
    <section className="quality-stack" aria-label={w('onTicket')}>
      <h2>{w('onTicket')}</h2>
      {data.items.length === 0 && <p className="quiet">{w('none')}</p>}
      <ul>{data.items.map((found) => <li key={found.id}><Link to="/non-compliant">{found.reason.name}</Link> · {found.unit.name} · <span className={found.overdue ? 'light-overdue' : 'quiet'}>{say(CASE_STATE_WORDS[found.state])}{found.overdue && ` · ${w('overdue')}`}</span></li>)}</ul>
      {reporting ? <ReportForm ticket={ticket} reasons={data.reasons} close={() => setReporting(false)} /> : (
        <div className="quality-acts">
          {data.mayReport && ticket.assignments.length > 0 && <Button size="small" onClick={() => setReporting(true)}>{w('report')}</Button>}
          {inspects && INSPECTION_KINDS.filter((kind) => kind !== 'reply' || ticket.assignments.some(({ reply }) => reply)).map((kind) => <Button key={kind} size="small" loading={inspect.isPending} onClick={() => inspect.mutate({ body: { ticketId: ticket.id, kind } })}>{q('inspect')} · {q(`kind_${kind}`)}</Button>)}
          {inspect.isSuccess && <Link to="/quality">{q('queue')}</Link>}
        </div>
      )}
      {inspect.error && <Failure error={inspect.error} />}
    </section>
  )
}

function ReportForm({ ticket, reasons, close }: { ticket: TicketView; reasons: readonly { code: string; name: string }[]; close: () => void }) {
  const w = useCaseWords()
  const client = useQueryClient()
  const units = ticket.assignments.filter(({ status }) => status !== 'returned' && status !== 'quit')
  const [assignmentId, setAssignment] = useState(units[0]?.id)
  const [reason, setReason] = useState<string>()
  const [text, setText] = useState('')
  const report = useCall(reportCase, () => { void client.invalidateQueries({ queryKey: [keyOf(listCases)[0]] }); close() })
  return (
    <form className="quality-stack" aria-label={w('report')} onSubmit={(event) => { event.preventDefault(); if (assignmentId && reason && text.trim()) report.mutate({ body: { ticketId: ticket.id, assignmentId, reason, text: text.trim() } }) }}>
      <label>{w('reportFor')} <Select aria-label={w('reportFor')} value={assignmentId} onChange={setAssignment} options={units.map(({ id, unitName }) => ({ value: id, label: unitName }))} /></label>
      <label>{w('reason')} <Select aria-label={w('reason')} value={reason} onChange={setReason} options={reasons.map(({ code, name }) => ({ value: code, label: name }))} /></label>
      <label>{w('what')} <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} /></label>
      <div className="quality-acts"><Button type="primary" htmlType="submit" loading={report.isPending} disabled={!reason || !text.trim()}>{w('report')}</Button><Button onClick={close}>{w('cancel')}</Button></div>
      {report.error && <Failure error={report.error} />}
    </form>
  )
}
