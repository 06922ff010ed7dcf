/** Files with their upload, each kept sealed. */
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import type { FileView } from '#contract/panel.ts'
import { sendFile } from '#web/shared/send-file.ts'
import { Failure } from '#web/shared/states.tsx'
import { usePanelChanged } from './use-panel-changed.ts'

/** @param endpoint where an upload goes; none where the viewer may add nothing */
export function FileRow({ files, label, endpoint }: { files: FileView[]; label: string; endpoint: Endpoint | undefined }) {
  const changed = usePanelChanged()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>()
  async function send(file: File | undefined) {
    if (!file || !endpoint) return
    setBusy(true)
    setFailed(await sendFile(endpoint, file).then(() => undefined, (error: unknown) => error))
    setBusy(false)
    changed()
  }
  return (
    <div className="panel-files">
      {files.map((file) => <a key={file.id} href={`/api/panel/files/${file.id}`} download={file.name}>{file.name}</a>)}
      {endpoint ? <><input ref={field} type="file" hidden aria-label={label} onChange={(event) => { void send(event.target.files?.[0]); event.target.value = '' }} /><Button size="small" loading={busy} onClick={() => field.current?.click()}>{label}</Button></> : null}
      {failed ? <Failure error={failed} /> : null}
    </div>
  )
}
