/** One candidate: why it is here, what would be sent, and the decision. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { listCandidates, moveItem, previewHandOver, type CandidateView, type InitiateInput } from '#contract/linkage.ts'
import { SayLine } from '../../shared/say-line.tsx'
import { Asked, Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { conditionWord, useLinkageWords } from './linkage-words.ts'
import { PackageView } from './package-view.tsx'
import '../../shared/say-line.css'

function useItemMove(itemId: string) {
  const client = useQueryClient()
  const call = useCall(moveItem)
  const again = () => Promise.all([listCandidates, previewHandOver].map((endpoint) => client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] })))
  return { move: (body: InitiateInput) => call.mutateAsync({ params: { itemId }, body }).finally(again), busy: call.isPending, error: call.error }
}

export function CandidateCard({ item }: { item: CandidateView }) {
  const w = useLinkageWords()
  const language = useLanguage()
  const [part, setPart] = useState<'look' | 'drop' | 'take_up'>()
  const { move, busy, error } = useItemMove(item.id)
  const may = (name: CandidateView['abilities'][number]) => item.abilities.includes(name)
  const toggle = (name: typeof part) => setPart(part === name ? undefined : name)
  return (
    <article className="linkage-card">
      <h2>{item.title} <span className="chip">{item.class.name}</span> <span className={`chip linkage-${item.state}`}>{w(`state.${item.state}`)}</span></h2>
      <p className="quiet">{item.number} · {item.rule.name}{item.rule.placeholder && ` · ${w('placeholder')}`} · {w('found', { at: momentText(item.foundAt, language) })}{item.passedAt && ` · ${w('stateAt', { at: momentText(item.stateAt, language), state: w(`state.${item.state}`) })}`}</p>
      <ul className="linkage-why">{item.reasons.map((one) => <li key={one.condition}>{w('reason', { what: w(conditionWord(one.condition)), times: one.times, needed: one.needed, at: momentText(one.lastAt, language) })}</li>)}</ul>
      {item.dropReason && item.state === 'dropped' && <p>{w('dropReason')}：{item.dropReason}</p>}
      <p className="linkage-acts">
        {(may('pass') || may('resend')) && <Button type="primary" aria-expanded={part === 'look'} onClick={() => toggle('look')}>{w('look')}</Button>}
        {may('drop') && <Button aria-expanded={part === 'drop'} onClick={() => toggle('drop')}>{w('drop')}</Button>}
        {may('take_up') && <Button aria-expanded={part === 'take_up'} onClick={() => toggle('take_up')}>{w('takeUp')}</Button>}
      </p>
      {part === 'drop' && may('drop') && <SayLine label={w('dropReason')} submit={w('drop')} busy={busy} send={(reason) => move({ move: 'drop', reason })} />}
      {part === 'take_up' && may('take_up') && <SayLine label={w('takeUpReason')} submit={w('takeUp')} busy={busy} send={(reason) => move({ move: 'take_up', reason })} />}
      {part === 'look' && <Package item={item} />}
      {error && <Failure error={error} />}
    </article>
  )
}

function Package({ item }: { item: CandidateView }) {
  const w = useLinkageWords()
  const [note, setNote] = useState('')
  const [shownNote, setShown] = useState('')
  const { move, busy, error } = useItemMove(item.id)
  // Every look is recorded: asked once for each wording, never by itself again.
  const asked = useQueryOf(previewHandOver, { params: { itemId: item.id }, query: shownNote ? { note: shownNote } : {} }, { staleTime: Infinity })
  const sending = item.abilities.includes('pass') ? 'pass' as const : 'resend' as const
  return (
    <section className="linkage-look" aria-label={w('look')}>
      <p className="quiet">{w('recorded')}</p>
      <Asked query={asked} rows={6}>{(built) => (
        <>
          <PackageView pack={built.package} />
          <p className="quiet linkage-sum">{w('checksum', { sum: built.checksum })}</p>
          {built.stillNamed && !item.consent && <p className="linkage-warn" role="alert">{w('namesPerson')}</p>}
          <h3>{w('consent')}</h3>
          <p>{w(item.consent === null ? 'consentNone' : item.consent ? 'consentYes' : 'consentNo')}</p>
          <Consent record={(given, how) => move({ move: 'consent', given, how })} busy={busy} />
          <label className="linkage-note"><span>{w('note')}</span><Input.TextArea value={note} maxLength={2000} autoSize={{ minRows: 2 }} onChange={(event) => setNote(event.target.value)} /></label>
          <p className="linkage-acts">
            {note.trim() !== shownNote && <Button onClick={() => setShown(note.trim())}>{w('preview')}</Button>}
            <Button type="primary" loading={busy} disabled={note.trim() !== shownNote || (built.stillNamed && !item.consent)} onClick={() => void move({ move: sending, checksum: built.checksum, ...(shownNote && { note: shownNote }) }).catch(() => undefined)}>{w(sending)}</Button>
          </p>
        </>
      )}</Asked>
      {error && <Failure error={error} />}
    </section>
  )
}

function Consent({ record, busy }: { record: (given: boolean, how: string) => Promise<unknown>; busy: boolean }) {
  const w = useLinkageWords()
  const [how, setHow] = useState('')
  const say = (given: boolean) => { if (how.trim()) void record(given, how.trim()).then(() => setHow(''), () => undefined) }
  return (
    <div className="say-line">
      <label><span>{w('consentHow')}</span><Input value={how} maxLength={500} onChange={(event) => setHow(event.target.value)} /></label>
      <Button disabled={!how.trim()} loading={busy} onClick={() => say(true)}>{w('recordYes')}</Button>
      <Button disabled={!how.trim()} loading={busy} onClick={() => say(false)}>{w('recordNo')}</Button>
    </div>
  )
}
