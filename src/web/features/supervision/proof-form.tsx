/** 记录督办手段: exactly the fields its proof must carry. */
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { recordProofEndpoint, type OrderFileView } from '#contract/supervision.ts'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { CENTER_OFFSET } from '../../shared/time.ts'
import { useCall } from '../../shared/use-call.ts'
import { OrderForm, type Acting } from './order-form.tsx'
import { UploadButton } from './upload-button.tsx'
import { useSupervisionWords } from './supervision-words.ts'

type Values = { code: string; text?: string; link?: string; takenAt?: string; place?: string }
const ACCEPT: Record<string, string> = { photo_with_time_place: 'image/*', video_with_time_place: 'video/mp4,video/quicktime', instruction_scan_and_text: 'image/*,application/pdf' }
/** The centre's clock, as a field of date and time holds it. */
const fieldOf = (at: number) => new Date(at + CENTER_OFFSET).toISOString().slice(0, 16)
const instantOf = (local: string) => new Date(Date.parse(`${local}:00Z`) - CENTER_OFFSET).toISOString()

export function ProofForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const act = useCall(recordProofEndpoint, done)
  const asked = order.needs.filter(({ parts }) => parts.length > 0)
  const first = asked.find(({ there }) => !there) ?? asked[0]
  const [code, setCode] = useState(first?.code ?? '')
  const [files, setFiles] = useState<OrderFileView[]>([])
  const rule = asked.find((one) => one.code === code)
  const has = (part: string) => rule?.parts.some((one) => one === part) ?? false
  return (
    <OrderForm<Values> label={w('record_proof')} error={act.error} busy={act.isPending} cancel={cancel} initialValues={{ code, takenAt: fieldOf(Date.now()) }}
      onFinish={({ text, link, takenAt, place }) => act.mutate({ params: { orderId: order.id }, body: {
        code, fileIds: files.map(({ id }) => id), ...(text ? { text } : {}), ...(link ? { link } : {}), ...(has('taken_at') && takenAt ? { takenAt: instantOf(takenAt) } : {}), ...(has('place') && place ? { place } : {}),
      } })}>
      <Form.Item name="code" label={w('proofOf')}><Select aria-label={w('proofOf')} onChange={(next: string) => { setCode(next); setFiles([]) }} options={asked.map((one) => ({ value: one.code, label: `${one.name}（${w(one.there ? 'proofThere' : 'proofNeeded')}）` }))} /></Form.Item>
      {has('taken_at') && <Form.Item name="takenAt" label={w('takenAt')} rules={needOne(w('fillIn'))}><Input type="datetime-local" max={fieldOf(Date.now() + 60_000)} /></Form.Item>}
      {has('place') && <Form.Item name="place" label={w('place')} rules={need(w('fillIn'))}><Input maxLength={300} /></Form.Item>}
      {has('link') && <Form.Item name="link" label={w('link')} rules={need(w('fillIn'))}><Input type="url" maxLength={1000} placeholder="https://" /></Form.Item>}
      {has('file') && <div className="order-files"><UploadButton key={code} order={order} label={`${w('chooseFile')}（${rule?.name ?? ''}）`} {...(rule && ACCEPT[rule.kind] ? { accept: ACCEPT[rule.kind]! } : {})} onFile={(file) => setFiles((old) => [...old, file])} />{files.map(({ id, name }) => <span key={id} className="chip">{name}</span>)}</div>}
      <Form.Item name="text" label={w('text')} rules={has('text') ? need(w('fillIn')) : []}><Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} /></Form.Item>
    </OrderForm>
  )
}
