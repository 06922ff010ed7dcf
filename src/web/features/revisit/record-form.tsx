import { Form, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { useKeys } from '../../shared/keyboard.ts'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { KeyQuestion } from './key-question.tsx'
import { type Answers, nextOpen, proposed, type Question, QUESTIONS } from './questions.ts'
import { useRevisitWords } from './revisit-words.ts'
import { useChoices } from './use-choices.ts'

type Values = Answers & { opinion: string; then: 'close' | 'rehandle' | 'later' | ''; rehandleReason: string }
const INITIAL: Values = { contacted: '', solved: '', processSatisfaction: '', resultSatisfaction: '', opinion: '', then: '', rehandleReason: '' }
const filled = (text: string) => (text.trim() ? text : undefined)

/** 回访: digits answer the question that is lit, Enter in the text line records and opens the next. */
export function RecordRevisitForm({ next, ...target }: MoveTarget & { next?: boolean }) {
  const w = useRevisitWords()
  const choices = useChoices()
  const [form] = Form.useForm<Values>()
  const [active, setActive] = useState<Question | undefined>('contacted')
  const line = useRef<HTMLDivElement>(null)
  const words: Record<Question, string> = { contacted: w('contacted'), solved: w('solved'), processSatisfaction: w('process'), resultSatisfaction: w('result') }

  function answer(question: Question, value: string) {
    const answers = { ...INITIAL, ...form.getFieldsValue(), [question]: value } as Values
    form.setFieldsValue({ [question]: value, ...(question === 'solved' || question === 'resultSatisfaction' ? { then: proposed(answers), rehandleReason: answers.rehandleReason || w('rehandleDefault') } : {}) })
    const following = nextOpen(answers, question)
    setActive(following)
    if (!following) line.current?.querySelector<HTMLElement>('textarea, input[type=text]')?.focus()
  }
  useKeys([1, 2, 3, 4, 5].map((digit) => ({
    key: String(digit), word: { zh: `回答第 ${digit} 个选项`, en: `answer with choice ${digit}` },
    run: () => { const choice = active && choices[active][digit - 1]; if (active && choice) answer(active, choice.value) },
  })))
  return (
    <MoveForm form={form} move="record_revisit" {...target} effect={false} initial={INITIAL} {...(next ? { submit: w('next') } : {})} input={(v) => ({
      contacted: v.contacted === 'yes', solved: v.solved || 'not_solved', processSatisfaction: v.processSatisfaction || 'satisfied', resultSatisfaction: v.resultSatisfaction || 'satisfied',
      medium: 'phone', opinion: filled(v.opinion), ...(v.then === 'close' || v.then === 'rehandle' ? { then: v.then } : {}), rehandleReason: v.then === 'rehandle' ? filled(v.rehandleReason) : undefined,
    })}>
      {(values) => (
        <div ref={line}>
          {[QUESTIONS.slice(0, 2), QUESTIONS.slice(2, 3), QUESTIONS.slice(3)].map((row) => <div key={row.join()} className={row.length > 1 ? 'revisit-pair' : ''}>{row.map((question) => (
            <Form.Item key={question} name={question} rules={needOne(w('mustAll'))} getValueProps={(value: string) => ({ value })} trigger="onStored">
              <KeyQuestion label={words[question]} choices={choices[question]} active={active === question} onChange={(value) => answer(question, value)} onActivate={() => setActive(question)} />
            </Form.Item>
          ))}</div>)}
          {values.then === 'rehandle' && <Form.Item name="rehandleReason" label={w('rehandleReason')} rules={need(w('fillIn'))}><Input maxLength={2000} /></Form.Item>}
          <Form.Item name="opinion" label={w('opinion')}><Input maxLength={2000} /></Form.Item>
          <Form.Item name="then" label={w('then')} rules={needOne(w('mustAll'))}>
            <Radio.Group optionType="button" options={(['close', 'rehandle', 'later'] as const).map((value) => ({ value, label: w(value) }))} />
          </Form.Item>
        </div>
      )}
    </MoveForm>
  )
}
