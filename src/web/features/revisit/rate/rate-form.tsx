import { useState } from 'react'
import { answerInvite, type InvitePage } from '#contract/revisit.ts'
import { SATISFACTIONS, type RevisitResult } from '#domain/ticket/ticket.ts'
import { SATISFACTION_WORDS } from '../../../shared/satisfaction-words.ts'
import { Failure } from '../../../shared/states.tsx'
import { useCall } from '../../../shared/use-call.ts'
import { useSay } from '../../../shared/words.ts'
import { useRateWords } from './rate-words.ts'

type Choice = { value: string; label: string }
const QUESTIONS = ['contacted', 'solved', 'process', 'result'] as const

/** Four questions, each a row of large buttons; 好差评 in five grades for process and result. */
export function RateForm({ code, onSent }: { code: string; onSent: (page: InvitePage) => void }) {
  const t = useRateWords()
  const say = useSay()
  const [given, setGiven] = useState<Partial<Record<(typeof QUESTIONS)[number], string>>>({})
  const [opinion, setOpinion] = useState('')
  const send = useCall(answerInvite, onSent)
  const grades: Choice[] = SATISFACTIONS.map((value) => ({ value, label: say(SATISFACTION_WORDS[value]) }))
  const choices: Record<(typeof QUESTIONS)[number], Choice[]> = {
    contacted: [{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }],
    solved: [{ value: 'solved', label: t('solvedYes') }, { value: 'partly', label: t('solvedPartly') }, { value: 'not_solved', label: t('solvedNo') }], process: grades, result: grades,
  }
  const missing = QUESTIONS.filter((question) => given[question] === undefined).length
  const submit = () => send.mutate({ body: {
    code, contacted: given.contacted === 'yes', solved: given.solved as RevisitResult['solved'], processSatisfaction: given.process as RevisitResult['processSatisfaction'], resultSatisfaction: given.result as RevisitResult['resultSatisfaction'],
    ...(opinion.trim() ? { opinion } : {}),
  } })
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (missing === 0 && !send.isPending) submit() }}>
      {QUESTIONS.map((question) => (
        <fieldset key={question}>
          <legend>{t(question)}</legend>
          <div className={`rate-choices rate-${choices[question].length}`}>{choices[question].map(({ value, label }) => (
            <label key={value}><input type="radio" name={question} value={value} checked={given[question] === value} onChange={() => setGiven({ ...given, [question]: value })} /><span>{label}</span></label>
          ))}</div>
        </fieldset>
      ))}
      <label htmlFor="rate-opinion">{t('opinion')}</label>
      <textarea id="rate-opinion" rows={3} maxLength={2000} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
      {send.error ? <Failure error={send.error} /> : null}
      <button type="submit" disabled={missing > 0 || send.isPending}>{send.isPending ? t('sending') : missing > 0 ? t('missing', { n: missing }) : t('send')}</button>
      <p className="rate-quiet">{t('private')}</p>
    </form>
  )
}
