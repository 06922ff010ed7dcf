import { Button } from 'antd'
import { useRef, useState } from 'react'
import { uploadInstructionFile } from '#contract/instructions.ts'
import { sendFile } from '#web/shared/send-file.ts'
import { Failure } from '#web/shared/states.tsx'
import { useInstructionWords } from './instruction-words.ts'

export type Uploaded = { id: string; name: string }
type Props = { label: string; files: Uploaded[]; onChange: (files: Uploaded[]) => void }

/** Files go up at once; the step that is sent names them. */
export function FilePicker({ label, files, onChange }: Props) {
  const w = useInstructionWords()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const add = async (file: File) => {
    setBusy(true)
    setError(undefined)
    try {
      const { id, name } = await sendFile(uploadInstructionFile, file)
      onChange([...files, { id, name }])
    } catch (cause) { setError(cause) } finally { setBusy(false) }
  }
  return (
    <div className="instruction-files">
      <span className="quiet">{label}</span>
      <ul>{files.map(({ id, name }) => <li key={id}>{name} <button type="button" className="link-like" aria-label={w('removeFile', { name })} onClick={() => onChange(files.filter((one) => one.id !== id))}>×</button></li>)}</ul>
      <input ref={input} type="file" hidden aria-label={label} onChange={({ target }) => { const file = target.files?.[0]; target.value = ''; if (file) void add(file) }} />
      <Button size="small" loading={busy} onClick={() => input.current?.click()}>{busy ? w('uploading') : w('addFile')}</Button>
      {error !== undefined && <Failure error={error} />}
    </div>
  )
}
