import { Button } from 'antd'
import { useRef, useState } from 'react'
import { uploadOrderFile, type OrderFileView, type OrderView } from '#contract/supervision.ts'
import { Failure } from '../../shared/states.tsx'
import { sendFile } from '../../shared/send-file.ts'
import { useOrderChanged } from './use-order-changed.ts'
import { useSupervisionWords } from './supervision-words.ts'

/** One file of an order; `accept` where only some kinds are proof. */
export function UploadButton({ order, accept, label, onFile }: { order: OrderView; accept?: string; label?: string; onFile?: (file: OrderFileView) => void }) {
  const w = useSupervisionWords()
  const changed = useOrderChanged()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>()
  const name = label ?? w('attach')
  async function send(file: File | undefined) {
    if (!file) return
    setBusy(true)
    setFailed(undefined)
    await sendFile({ ...uploadOrderFile, path: uploadOrderFile.path.replace(':orderId', order.id) }, file).then((kept) => { onFile?.(kept); changed() }, setFailed)
    setBusy(false)
  }
  return (
    <>
      <input ref={field} type="file" hidden aria-label={name} {...(accept ? { accept } : {})} onChange={(event) => { void send(event.target.files?.[0]); event.target.value = '' }} />
      <Button loading={busy} onClick={() => field.current?.click()}>{busy ? w('uploading') : name}</Button>
      {failed ? <Failure error={failed} /> : null}
    </>
  )
}
