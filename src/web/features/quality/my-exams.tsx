import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { examPaper, myExams, takeExam, type MyExam } from '#contract/quality-training.ts'
import { Asked, Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useAppealWords } from './appeal-words.ts'

export function MyExams({ exams }: { exams: readonly MyExam[] }) {
  const a = useAppealWords()
  const language = useLanguage()
  const [taking, setTaking] = useState<string>()
  return <>{exams.map((exam) => (
    <article key={exam.id} className="quality-card" aria-label={exam.title}>
      <header><h3>{exam.title}</h3><span className="quiet">{a('when', { from: momentText(exam.opensAt, language), to: momentText(exam.closesAt, language) })} · {a('best', { best: exam.best ?? '—', full: exam.full, pass: exam.passMark })}</span>
        {exam.attempts > 0 && <span className={exam.passed ? 'result-passed' : 'result-failed'}>{a(exam.passed ? 'passed' : 'notPassed')}</span>}<span className="quiet">{a('left', { n: exam.maxAttempts - exam.attempts })}</span></header>
      {exam.mayTake && taking !== exam.id && <div className="quality-acts"><Button type="primary" onClick={() => setTaking(exam.id)}>{a('take')}</Button></div>}
      {taking === exam.id && <Paper examId={exam.id} close={() => setTaking(undefined)} />}
    </article>
  ))}</>
}

function Paper({ examId, close }: { examId: string; close: () => void }) {
  const a = useAppealWords()
  const client = useQueryClient()
  const paper = useQueryOf(examPaper, { params: { examId } }, { staleTime: Infinity })
  const [chosen, setChosen] = useState<Record<string, number[]>>({})
  const hand = useCall(takeExam, () => void client.invalidateQueries({ queryKey: [keyOf(myExams)[0]] }))
  if (hand.data) return <div role="status" className="quality-acts"><b className={hand.data.passed ? 'result-passed' : 'result-failed'}>{a('result', { score: hand.data.score, full: hand.data.full })} · {a(hand.data.passed ? 'passed' : 'notPassed')}</b> {a('wrong', { n: hand.data.wrong.length })} <Button size="small" onClick={close}>{a('hide')}</Button></div>
  const pick = (code: string, place: number, several: boolean, on: boolean) => setChosen((old) => ({ ...old, [code]: several ? (on ? [...(old[code] ?? []), place] : (old[code] ?? []).filter((one) => one !== place)) : [place] }))
  return (
    <Asked query={paper} rows={6}>{({ questions }) => (
      <form onSubmit={(event) => { event.preventDefault(); hand.mutate({ params: { examId }, body: { answers: questions.map(({ code }) => ({ code, chosen: chosen[code] ?? [] })) } }) }}>
        {questions.map(({ code, kind, text, options, points }, number) => (
          <fieldset key={code} className="exam-question">
            <legend>{number + 1}. {text} <span className="quiet">{points}{kind === 'multiple' && ` · ${a('multiple')}`}</span></legend>
            {options.map((option, place) => <label key={place}><input type={kind === 'multiple' ? 'checkbox' : 'radio'} name={code} checked={chosen[code]?.includes(place) ?? false} onChange={(event) => pick(code, place, kind === 'multiple', event.target.checked)} /> {option}</label>)}
          </fieldset>
        ))}
        <div className="quality-acts"><Button type="primary" htmlType="submit" loading={hand.isPending} disabled={questions.some(({ code }) => !chosen[code]?.length)}>{a('handIn')}</Button></div>
        {hand.error && <Failure error={hand.error} />}
      </form>
    )}</Asked>
  )
}
