/** 关联文件: addresses and numbers of issue as lines, files of our own as a list beside. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Upload } from 'antd'
import { useState } from 'react'
import { uploadEntryFile } from '#contract/knowledge-use.ts'
import { fileOf } from '#domain/knowledge/document-file.ts'
import { sendFile } from '#web/shared/send-file.ts'
import { Failure } from '#web/shared/states.tsx'
import { documentLines, documentsIn, type Document } from './document-lines.ts'
import { useKnowledgeWords } from './knowledge-words.ts'

export function DocumentFields({ documents, onChange }: { documents: readonly Document[]; onChange: (documents: Document[]) => void }) {
  const t = useKnowledgeWords()
  const files = documents.filter((one) => fileOf(one))
  const [lines, setLines] = useState(() => documentLines(documents.filter((one) => !fileOf(one))))
  const write = (text: string) => { setLines(text); onChange([...documentsIn(text), ...files]) }
  const upload = useMutation({ mutationFn: (file: File) => sendFile(uploadEntryFile, file), onSuccess: ({ name, reference }) => onChange([...documentsIn(lines), ...files, { title: name, reference }]) })
  return (
    <>
      <label htmlFor="entry-documents">{t('documents')}</label>
      <Input.TextArea id="entry-documents" placeholder={t('documentsHint')} autoSize={{ minRows: 1, maxRows: 6 }} value={lines} onChange={(event) => write(event.target.value)} />
      {files.length > 0 ? (
        <ul className="knowledge-documents">{files.map((one) => (
          <li key={one.reference}><DocumentLink {...one} /> <Button size="small" type="text" onClick={() => onChange(documents.filter((other) => other !== one))} aria-label={`${t('removeFile')} ${one.title}`}>{t('removeFile')}</Button></li>))}
        </ul>) : null}
      <Upload showUploadList={false} beforeUpload={(file) => { upload.mutate(file); return false }}><Button size="small" loading={upload.isPending}>{t('addFile')}</Button></Upload>
      {upload.error ? <Failure error={upload.error} /> : null}
    </>
  )
}

/** A file of ours, an address, or words. */
export function DocumentLink({ title, reference }: Document) {
  const fileId = fileOf({ reference })
  if (fileId) return <a href={`/api/public/documents/${fileId}`} download>{title}</a>
  if (/^https?:\/\//.test(reference ?? '')) return <a href={reference} target="_blank" rel="noreferrer">{title}</a>
  return <>{[title, reference].filter(Boolean).join(' ')}</>
}
