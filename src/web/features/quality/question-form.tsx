import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { listQuestions, saveQuestion } from '#contract/quality-training.ts'
import { questionFault } from '#domain/quality/exam.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall } from '../../shared/use-call.ts'
import { useTrainingWords } from './training-words.ts'

/** Options as lines; a star marks what is right. One right answer makes a single choice, more a multiple one. */
export function QuestionForm({ close }: { close: () => void }) {
  const t = useTrainingWords()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [lines, setLines] = useState('')
  const [points, setPoints] = useState(5)
  const save = useCall(saveQuestion, () => { void client.invalidateQueries({ queryKey: [keyOf(listQuestions)[0]] }); setText(''); setLines('') })
  const given = lines.split('\n').map((line) => line.trim()).filter(Boolean)
  const options = given.map((line) => line.replace(/^\*\s*/u, ''))
  const right = given.flatMap((line, place) => (line.startsWith('*') ? [place] : []))
  const kind = right.length > 1 ? 'multiple' as const : 'single' as const
  const fault = questionFault({ kind, options, right, points })
  return (
    <form className="quality-card quality-stack" aria-label={t('newQuestion')} onSubmit={(event) => { event.preventDefault(); if (!fault && text.trim()) save.mutate({ body: { kind, text: text.trim(), options, right, points } }) }}>
      <label>{t('question')} <Input.TextArea autoFocus autoSize value={text} maxLength={1000} onChange={(event) => setText(event.target.value)} /></label>
      <label>{t('options')} <Input.TextArea autoSize={{ minRows: 4 }} value={lines} onChange={(event) => setLines(event.target.value)} /></label>
      <label>{t('points')} <InputNumber aria-label={t('points')} min={0.5} max={100} value={points} onChange={(value) => setPoints(value ?? 5)} /></label>
      <p className="quiet" role="status">{fault ? t('optionsWrong') : t(kind)}</p>
      <div className="quality-acts"><Button type="primary" htmlType="submit" loading={save.isPending} disabled={Boolean(fault) || !text.trim()}>{t('newQuestion')}</Button><Button onClick={close}>{t('cancel')}</Button></div>
      {save.error && <Failure error={save.error} />}
    </form>
  )
}
