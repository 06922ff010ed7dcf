/** What this viewer can do with an objection: exactly its abilities. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { adjudicateObjection, listObjections, listPrecedents, stateOnObjection, takeUpObjection, withdrawObjection, type ObjectionView } from '#contract/dispatch.ts'
import { suggestUnits } from '#contract/desk.ts'
import type { ObjectionMove } from '#domain/dispatch/objection.ts'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { Failure } from '../../shared/states.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { keyOf, useCall } from '../../shared/use-call.ts'
import { usePrecedentWords } from './precedent-words.ts'

export function ObjectionActs({ objection }: { objection: ObjectionView }) {
  const t = usePrecedentWords()
  const cache = useQueryClient()
  const [open, setOpen] = useState<ObjectionMove>()
  const done = () => {
    setOpen(undefined)
    for (const endpoint of [listObjections, listPrecedents, suggestUnits]) void cache.invalidateQueries({ queryKey: keyOf(endpoint).slice(0, 1) })
  }
  const takeUp = useCall(takeUpObjection, done)
  const withdraw = useCall(withdrawObjection, done)
  const asked = { params: { objectionId: objection.id }, body: { version: objection.version } }
  const run = (move: ObjectionMove) => (move === 'take_up' ? takeUp.mutate(asked) : move === 'withdraw' ? withdraw.mutate(asked) : setOpen(move))
  if (objection.abilities.length === 0) return null
  return (
    <>
      {(takeUp.error ?? withdraw.error) && <Failure error={takeUp.error ?? withdraw.error} />}
      {open === 'state' ? <StateForm objection={objection} done={done} cancel={() => setOpen(undefined)} />
        : open === 'uphold' || open === 'reject' ? <AdjudicateForm key={open} objection={objection} upheld={open === 'uphold'} done={done} cancel={() => setOpen(undefined)} />
          : <div className="dispute-acts">{objection.abilities.map((move) => <Button key={move} type={move === 'uphold' ? 'primary' : 'default'} loading={(move === 'take_up' && takeUp.isPending) || (move === 'withdraw' && withdraw.isPending)} onClick={() => run(move)}>{t(move)}</Button>)}</div>}
    </>
  )
}

type Acting = { objection: ObjectionView; done: () => void; cancel: () => void }

function StateForm({ objection, done, cancel }: Acting) {
  const t = usePrecedentWords()
  const act = useCall(stateOnObjection, done)
  return (
    <Form<{ text: string }> layout="vertical" aria-label={t('state')} onFinish={(body) => act.mutate({ params: { objectionId: objection.id }, body })}>
      {act.error && <Failure error={act.error} />}
      <Form.Item name="text" label={t('state')} rules={need(t('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} placeholder={t('stateHint')} /></Form.Item>
      <div className="dispute-acts"><Button type="primary" htmlType="submit" loading={act.isPending}>{t('send')}</Button><Button onClick={cancel}>{t('cancel')}</Button></div>
    </Form>
  )
}

function AdjudicateForm({ objection, upheld, done, cancel }: Acting & { upheld: boolean }) {
  const t = usePrecedentWords()
  const act = useCall(adjudicateObjection, done)
  const unitId = upheld ? objection.suggestedUnit?.id : objection.unit.id
  return (
    <Form<{ unitId: string; reason: string; basis: string }> layout="vertical" aria-label={t(upheld ? 'uphold' : 'reject')} initialValues={{ unitId, basis: upheld ? objection.basis : objection.row?.basis }}
      onFinish={(values) => act.mutate({ params: { objectionId: objection.id }, body: { ...values, version: objection.version, upheld } })}>
      {act.error && <Failure error={act.error} />}
      <Form.Item name="unitId" label={t('responsible')} rules={needOne(t('choose'))}><UnitPicker except={upheld ? [objection.unit.id] : []} /></Form.Item>
      <Form.Item name="reason" label={t('decisionReason')} rules={need(t('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} /></Form.Item>
      <Form.Item name="basis" label={t('decisionBasis')} rules={need(t('fillIn'))}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} /></Form.Item>
      <p className="quiet">{t('precedentNote')}</p>
      <div className="dispute-acts"><Button type="primary" htmlType="submit" loading={act.isPending}>{t(upheld ? 'uphold' : 'reject')}</Button><Button onClick={cancel}>{t('cancel')}</Button></div>
    </Form>
  )
}
