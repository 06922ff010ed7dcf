/** One item: what was handed over, what the net said, what came back. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { correctOutcome, disciplineTotals, getItem, listItems, recordOutcome, recordReceipt, type ItemView } from '#contract/linkage.ts'
import { Asked, Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useLinkageWords, yuan } from './linkage-words.ts'
import { PackageView } from './package-view.tsx'
import '../../shared/say-line.css'

const RECEIPTS = ['receive', 'accept', 'refuse', 'conclude'] as const

export function DisciplineItem({ itemId }: { itemId: string }) {
  // Each opening is a recorded reading: not asked again by itself.
  const asked = useQueryOf(getItem, { params: { itemId } }, { staleTime: Infinity })
  return <Asked query={asked} rows={8}>{(item) => <Item item={item} />}</Asked>
}

function Item({ item }: { item: ItemView }) {
  const w = useLinkageWords()
  const language = useLanguage()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [correcting, setCorrecting] = useState<string>()
  const again = () => { setReason(''); setCorrecting(undefined); for (const endpoint of [getItem, listItems, disciplineTotals]) void client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] }) }
  const receipt = useCall(recordReceipt, again)
  const outcome = useCall(recordOutcome, again)
  const correction = useCall(correctOutcome, again)
  const params = { itemId: item.id }
  const error = receipt.error ?? outcome.error ?? correction.error
  const by = (one: { at: string; by: string; overLink: boolean }) => <span className="quiet">{w('receivedAt', { at: momentText(one.at, language), by: one.by })} · {w(one.overLink ? 'overLink' : 'byHand')}</span>
  return (
    <div className="linkage-item">
      <h2>{item.number} <span className="chip">{item.class.name}</span> <span className={`chip linkage-${item.state}`}>{w(`state.${item.state}`)}</span></h2>
      <p className="quiet">{w(item.intact ? 'intact' : 'broken')} · {item.sent?.sentAt ? w('sent', { at: momentText(item.sent.sentAt, language) }) : w('unsent')}{!item.connected && ` · ${w('noPartner')}`}</p>
      <PackageView pack={item.package} />
      <h3>{w('receipt')}</h3>
      <ul className="linkage-rows">{item.receipts.map((one) => <li key={one.id}><strong>{w(`receipt.${one.kind}`)}</strong> {one.reason} {by(one)}</li>)}</ul>
      {RECEIPTS.some((kind) => item.abilities.includes(kind)) && (
        <div className="say-line">
          <label><span>{w('receiptReason')}</span><Input value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} /></label>
          {RECEIPTS.filter((kind) => item.abilities.includes(kind)).map((kind) => <Button key={kind} loading={receipt.isPending} disabled={kind === 'refuse' && !reason.trim()} onClick={() => receipt.mutate({ params, body: { kind, ...(reason.trim() && { reason: reason.trim() }) } })}>{w(`receipt.${kind}`)}</Button>)}
        </div>
      )}
      <h3>{w('outcomes')} · {w('yuan', { n: yuan(item.recoveredCents) })} · {w('persons', { n: item.persons })}</h3>
      {item.outcomes.length === 0 && <p className="quiet">{w('noOutcome')}</p>}
      <ul className="linkage-rows">{item.outcomes.map((one) => (
        <li key={one.id}><strong>{w('yuan', { n: yuan(one.recoveredCents) })} · {w('persons', { n: one.persons })}</strong> {one.corrects && <span className="chip">{w('correction')}</span>} {one.text} {by(one)}
          {!one.corrects && item.abilities.includes('correct') && <Button size="small" type="text" onClick={() => setCorrecting(correcting === one.id ? undefined : one.id)}>{w('correct')}</Button>}
          {correcting === one.id && <Figures submit={w('correct')} words={w('correctReason')} busy={correction.isPending} send={({ text, ...figures }) => correction.mutate({ params: { ...params, outcomeId: one.id }, body: { ...figures, reason: text } })} />}
        </li>
      ))}</ul>
      {item.abilities.includes('outcome') && <Figures key={item.outcomes.length} submit={w('record')} words={w('outcomeText')} busy={outcome.isPending} send={(body) => outcome.mutate({ params, body })} />}
      {error && <Failure error={error} />}
    </div>
  )
}

type Given = { recoveredCents: number; persons: number; text: string }
function Figures({ submit, words, busy, send }: { submit: string; words: string; busy: boolean; send: (given: Given) => void }) {
  const w = useLinkageWords()
  const [amount, setAmount] = useState<number | null>(0)
  const [persons, setPersons] = useState<number | null>(0)
  const [text, setText] = useState('')
  return (
    <form className="say-line" onSubmit={(event) => { event.preventDefault(); if (text.trim()) send({ recoveredCents: Math.round((amount ?? 0) * 100), persons: persons ?? 0, text: text.trim() }) }}>
      <div className="linkage-figure"><span>{w('amount')}</span><InputNumber aria-label={w('amount')} min={0} precision={2} value={amount} onChange={setAmount} style={{ width: 160 }} /></div>
      <div className="linkage-figure"><span>{w('people')}</span><InputNumber aria-label={w('people')} min={0} precision={0} value={persons} onChange={setPersons} style={{ width: 90 }} /></div>
      <label><span>{words}</span><Input value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} /></label>
      <Button htmlType="submit" type="primary" loading={busy} disabled={!text.trim()}>{submit}</Button>
    </form>
  )
}
