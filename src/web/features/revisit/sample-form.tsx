import { Button, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { attemptSample, recordSample, type SampleView } from '#contract/revisit.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useRules } from '../../shared/use-rules.ts'
import { KeyQuestion } from './key-question.tsx'
import { type Answers, nextOpen, type Question, QUESTIONS } from './questions.ts'
import { useRevisitWords } from './revisit-words.ts'
import { useChoices } from './use-choices.ts'

const NONE: Answers = { contacted: '', solved: '', processSatisfaction: '', resultSatisfaction: '' }

/** The same questions and keys as every call-back; what is recorded stands beside the ticket. */
export function SampleForm({ sample, unreached, done }: { sample: SampleView; unreached: boolean; done: () => void }) {
  const w = useRevisitWords()
  const choices = { ...useChoices(), contacted: [{ value: 'yes', label: w('sampleYes'), tone: 'good' as const }, { value: 'no', label: w('sampleNo'), tone: 'bad' as const }] }
  const rules = useRules()
  const line = useRef<HTMLFormElement>(null)
  const [answers, setAnswers] = useState(NONE)
  const [active, setActive] = useState<Question | undefined>('contacted')
  const [opinion, setOpinion] = useState('')
  const record = useCall(recordSample, done)
  const attempt = useCall(attemptSample, done)
  const words: Record<Question, string> = { contacted: w('sampleContacted'), solved: w('solved'), processSatisfaction: w('process'), resultSatisfaction: w('result') }
  const { contacted, solved, processSatisfaction, resultSatisfaction } = answers

  function answer(question: Question, value: string) {
    const next = { ...answers, [question]: value } as Answers
    setAnswers(next)
    const following = nextOpen(next, question)
    setActive(following)
    if (!following) line.current?.querySelector<HTMLElement>('input[type=text]')?.focus()
  }
  const send = () => {
    if (contacted === '' || solved === '' || processSatisfaction === '' || resultSatisfaction === '' || record.isPending) return
    record.mutate({ params: { ticketId: sample.ticketId }, body: { version: sample.version, contacted: contacted === 'yes', solved, processSatisfaction, resultSatisfaction, ...(opinion.trim() ? { opinion } : {}) } })
  }
  useKeys([1, 2, 3, 4, 5].map((digit) => ({
    key: String(digit), word: { zh: `回答第 ${digit} 个选项`, en: `answer with choice ${digit}` }, off: unreached,
    run: () => { const choice = active && choices[active][digit - 1]; if (active && choice) answer(active, choice.value) },
  })))
  if (unreached) {
    return (
      <div className="sample-unreached" role="group" aria-label={w('attemptReason')}>
        <p>{w('attemptReason')}</p>
        <Radio.Group optionType="button" onChange={(event) => attempt.mutate({ params: { ticketId: sample.ticketId }, body: { version: sample.version, reason: String(event.target.value) } })}
          options={(rules ? revisitPlanOf(rules).noContact : []).map(({ code, name }) => ({ value: code, label: name }))} />
        {attempt.error ? <Failure error={attempt.error} /> : null}
      </div>
    )
  }
  return (
    <form ref={line} className="sample-form" aria-label={w('sampleRecord')} onSubmit={(event) => { event.preventDefault(); send() }}>
      {QUESTIONS.map((question) => <KeyQuestion key={question} label={words[question]} choices={choices[question]} active={active === question} value={answers[question]} onChange={(value) => answer(question, value)} onActivate={() => setActive(question)} />)}
      <label>{w('opinion')}<Input type="text" maxLength={2000} value={opinion} onChange={(event) => setOpinion(event.target.value)} /></label>
      {record.error ? <Failure error={record.error} /> : null}
      <div className="move-form-end"><Button type="primary" htmlType="submit" loading={record.isPending} disabled={active !== undefined && nextOpen(answers, active) !== undefined}>{w('next')} <KeyCap>Enter</KeyCap></Button></div>
    </form>
  )
}
