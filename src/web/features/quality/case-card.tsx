import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Upload } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { attachToCase, moveCase, type CaseView } from '#contract/quality-cases.ts'
import type { CaseMove } from '#domain/quality/case-life.ts'
import { CallError } from '../../shared/call-error.ts'
import { sendFile } from '../../shared/send-file.ts'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useCall } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useCaseWords } from './case-words.ts'
import { CASE_MOVE_WORDS, CASE_STATE_WORDS } from './quality-words.ts'

/** One case: what was found, what has happened since, and exactly the moves this viewer has. */
export function CaseCard({ found }: { found: CaseView }) {
  const w = useCaseWords()
  const say = useSay()
  const language = useLanguage()
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).includes('/api/quality/cases') })
  const [asked, setAsked] = useState<CaseMove>()
  return (
    <article className={`quality-card ${found.overdue ? 'is-overdue' : ''}`} aria-label={`${found.ticket.number} ${found.reason.name}`}>
      <header>
        <h3>{found.reason.name}</h3><span className={`chip ${found.overdue ? 'chip-critical' : ''}`}>{say(CASE_STATE_WORDS[found.state])}{found.overdue && ` · ${w('overdue')}`}</span>
        <span><Link to={`/tickets/${found.ticket.id}`}>{found.ticket.number}</Link> {found.ticket.title}</span>
      </header>
      <p className="quiet">{found.unit.name} · {w(`bySource_${found.source}`)} · {w('foundBy', { name: found.foundBy, at: momentText(found.foundAt, language) })}{!found.settledAt && ` · ${w('due', { at: momentText(found.dueAt, language) })}`}{found.sentBackCount > 0 && ` · ${w('sentBack', { n: found.sentBackCount })}`}</p>
      <ol className="quality-steps">
        {found.steps.map((step, place) => <li key={place}><span className="quiet">{say(CASE_MOVE_WORDS[step.move])} · {step.by} · {momentText(step.at, language)}</span><p className="running">{step.text}</p></li>)}
      </ol>
      {found.files.length > 0 && <p>{w('files')}：{found.files.map((file) => <a key={file.id} href={`/api/quality/files/${file.id}`} download={file.name} style={{ marginInlineEnd: 12 }}>{file.name}</a>)}</p>}
      {asked ? <MoveForm found={found} move={asked} close={() => setAsked(undefined)} done={refresh} /> : (
        <div className="quality-acts">
          {found.abilities.map((move, place) => <Button key={move} size="small" {...(place === 0 ? { type: 'primary' as const } : {})} onClick={() => setAsked(move)}>{say(CASE_MOVE_WORDS[move])}</Button>)}
          {found.mayAttach && <Attach caseId={found.id} done={refresh} />}
        </div>
      )}
    </article>
  )
}

function MoveForm({ found, move, close, done }: { found: CaseView; move: CaseMove; close: () => void; done: () => void }) {
  const w = useCaseWords()
  const say = useSay()
  const [text, setText] = useState('')
  const act = useCall(moveCase, () => { done(); close() })
  const label = move === 'correct' ? w('textCorrect') : move === 'object' ? w('textObject') : w('textOther')
  return (
    <form className="quality-stack" aria-label={say(CASE_MOVE_WORDS[move])} onSubmit={(event) => { event.preventDefault(); if (text.trim()) act.mutate({ params: { caseId: found.id }, body: { move, version: found.version, text: text.trim() } }) }}>
      <label>{label} <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} /></label>
      <div className="quality-acts"><Button type="primary" htmlType="submit" loading={act.isPending} disabled={!text.trim()}>{say(CASE_MOVE_WORDS[move])}</Button><Button onClick={close}>{w('cancel')}</Button></div>
      {act.error && <Failure error={act.error} />}
    </form>
  )
}

function Attach({ caseId, done }: { caseId: string; done: () => void }) {
  const w = useCaseWords()
  const [error, setError] = useState<CallError>()
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    setError(undefined)
    try {
      await sendFile({ ...attachToCase, path: attachToCase.path.replace(':caseId', caseId) }, file)
      done()
    } catch (failed) {
      if (failed instanceof CallError) setError(failed)
    }
    setBusy(false)
  }
  return <><Upload showUploadList={false} beforeUpload={(file) => { void send(file); return false }}><Button size="small" loading={busy}>{w('attach')}</Button></Upload>{error && <Failure error={error} />}</>
}
