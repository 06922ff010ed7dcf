/** Exactly what this viewer may do with an order; one form open at a time. */
import { Button } from 'antd'
import { useState } from 'react'
import { sendOrderEndpoint, signAnswerEndpoint, type OrderView } from '#contract/supervision.ts'
import type { OrderMove } from '#domain/supervision/order-moves.ts'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { AnswerForm, ReturnForm } from './unit-forms.tsx'
import { ClimbForm } from './climb-form.tsx'
import { ExtendForm, FinishForm, UrgeForm } from './staff-forms.tsx'
import { DecideForm, ReviewForm } from './decide-forms.tsx'
import { ProofForm } from './proof-form.tsx'
import { UploadButton } from './upload-button.tsx'
import { useOrderChanged } from './use-order-changed.ts'
import { useSupervisionWords } from './supervision-words.ts'

const SHOWN = ['send', 'answer', 'sign_answer', 'review_answer', 'decide_return', 'record_proof', 'climb', 'finish', 'urge', 'ask_return', 'add_units'] as const satisfies OrderMove[]
type Shown = (typeof SHOWN)[number]
/** What is expected next stands first and blue. */
const EXPECTED: Record<OrderView['next']['step'], Shown[]> = {
  set_rung: [], add_unit: ['add_units'], send: ['send'], decide_return: ['decide_return'], record_proof: ['answer', 'record_proof'], await_answer: ['answer', 'urge'], head_signs: ['sign_answer', 'urge'],
  review_answers: ['review_answer'], finish: ['finish'], climb_or_finish: ['answer', 'climb'], none: [],
}

export function OrderActs({ order }: { order: OrderView }) {
  const w = useSupervisionWords()
  const changed = useOrderChanged()
  const [open, setOpen] = useState<Shown>()
  const done = (after: OrderView) => { setOpen(undefined); changed(after) }
  const send = useCall(sendOrderEndpoint, done)
  const sign = useCall(signAnswerEndpoint, done)
  const may = (move: OrderMove) => order.abilities.some((ability) => ability.move === move) && (move !== 'climb' || order.climbsTo.length > 0) && (move !== 'record_proof' || order.needs.some(({ parts }) => parts.length > 0))
  const moves = SHOWN.filter(may)
  const first = EXPECTED[order.next.step].find(may)
  const params = { params: { orderId: order.id } }
  const run = (move: Shown) => (move === 'send' ? send.mutate({ ...params, body: { version: order.version } }) : move === 'sign_answer' ? sign.mutate({ ...params, body: {} }) : setOpen(open === move ? undefined : move))
  useKeys([{ key: 'e', word: { zh: '下一步', en: 'Next move' }, run: () => { if (first) run(first) }, off: first === undefined }])
  if (moves.length === 0) return null
  const given = { order, done, cancel: () => setOpen(undefined) }
  return (
    <section className="order-doing" aria-label={w('nextHead')}>
      {(send.error ?? sign.error) && <Failure error={send.error ?? sign.error} />}
      <div className="order-acts">
        {[...moves].toSorted((a, b) => Number(b === first) - Number(a === first)).map((move) => (
          <Button key={move} type={move === first && open === undefined ? 'primary' : 'default'} aria-expanded={open === move} loading={(move === 'send' && send.isPending) || (move === 'sign_answer' && sign.isPending)} onClick={() => run(move)}>{w(move)}</Button>
        ))}
        {may('attach') && <UploadButton order={order} />}
      </div>
      {open === 'answer' && <AnswerForm {...given} />}
      {open === 'ask_return' && <ReturnForm {...given} />}
      {open === 'record_proof' && <ProofForm {...given} />}
      {open === 'climb' && <ClimbForm {...given} />}
      {open === 'finish' && <FinishForm {...given} />}
      {open === 'urge' && <UrgeForm {...given} />}
      {open === 'add_units' && <ExtendForm {...given} />}
      {open === 'review_answer' && <ReviewForm {...given} />}
      {open === 'decide_return' && <DecideForm {...given} />}
    </section>
  )
}
