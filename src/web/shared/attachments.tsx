/** Files of a ticket: list, download, upload (from the phone: straight from the camera). */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { getTimeline, listAttachments } from '#contract/desk.ts'
import { defineWords, useLanguage } from './words.ts'
import { Failure } from './states.tsx'
import { momentText } from './time.ts'
import { upload } from './upload.ts'
import { keyOf, useQueryOf } from './use-call.ts'
import './attachments.css'

const useFileWords = defineWords('files', {
  none: '没有附件。', upload: '上传附件', photo: '拍照', sending: '正在上传 {done}%', choose: '选择文件', kb: '{n} KB', mb: '{n} MB',
}, {
  none: 'No files.', upload: 'Upload', photo: 'Take a photo', sending: 'Uploading {done}%', choose: 'Choose files', kb: '{n} KB', mb: '{n} MB',
})
type Props = { ticketId: string; kind?: string; camera?: boolean; mayUpload?: boolean }

export function Attachments({ ticketId, kind, camera = false, mayUpload = true }: Props) {
  const w = useFileWords()
  const language = useLanguage()
  const cache = useQueryClient()
  const input = { params: { ticketId } }
  const files = useQueryOf(listAttachments, input)
  const [done, setDone] = useState<number>()
  const [failed, setFailed] = useState<unknown>()
  const size = (bytes: number) => (bytes < 1_000_000 ? w('kb', { n: Math.max(1, Math.round(bytes / 1000)) }) : w('mb', { n: (bytes / 1_000_000).toFixed(1) }))

  async function send(chosen: FileList | null) {
    setFailed(undefined)
    for (const file of chosen ?? []) {
      setDone(0)
      const problem = await upload(ticketId, file, kind, setDone)
      if (problem) setFailed(problem)
    }
    setDone(undefined)
    for (const endpoint of [listAttachments, getTimeline]) await cache.invalidateQueries({ queryKey: keyOf(endpoint, input) })
  }
  return (
    <div className="files">
      {files.data && files.data.items.length === 0 && <p className="quiet">{w('none')}</p>}
      <ul>
        {files.data?.items.map((file) => (
          <li key={file.id}>
            {file.mediaType.startsWith('image/') && <a href={`/api/attachments/${file.id}`} target="_blank" rel="noreferrer"><img src={`/api/attachments/${file.id}`} alt={file.name} loading="lazy" /></a>}
            <div><a href={`/api/attachments/${file.id}`} download={file.name}>{file.name}</a><br /><span className="quiet">{size(file.bytes)} · {file.by} · {momentText(file.at, language)}</span></div>
          </li>
        ))}
      </ul>
      {failed ? <Failure error={failed} /> : null}
      {mayUpload && <div className="files-add">
        <FileButton label={done === undefined ? w('upload') : w('sending', { done })} busy={done !== undefined} onFiles={(chosen) => void send(chosen)} />
        {camera && <FileButton label={w('photo')} busy={done !== undefined} camera onFiles={(chosen) => void send(chosen)} />}
      </div>}
    </div>
  )
}

function FileButton({ label, busy, camera, onFiles }: { label: string; busy: boolean; camera?: boolean; onFiles: (files: FileList | null) => void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input ref={field} type="file" hidden aria-label={label} multiple={!camera} {...(camera ? { accept: 'image/*', capture: 'environment' as const } : {})}
        onChange={(event) => { onFiles(event.target.files); event.target.value = '' }} />
      <Button size="small" loading={busy} onClick={() => field.current?.click()}>{label}</Button>
    </>
  )
}
