/** What an expert unit still owes: answered where it is asked. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { answerOpinion, type OpinionView } from '#contract/panel.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { usePanelWords } from './panel-words.ts'
import { usePanelChanged } from './use-panel-changed.ts'

export function OpinionsOwed({ opinions }: { opinions: OpinionView[] }) {
  const t = usePanelWords()
  if (opinions.length === 0) return null
  return <section className="panel-owed"><h2>{t('opinionsOwed')}</h2><ul>{opinions.map((one) => <Owed key={one.id} opinion={one} />)}</ul></section>
}

function Owed({ opinion }: { opinion: OpinionView }) {
  const t = usePanelWords()
  const changed = usePanelChanged()
  const [text, setText] = useState('')
  const answer = useCall(answerOpinion, changed)
  return (
    <li>
      <p><strong>{opinion.title}</strong> {opinion.overdue ? <span className="chip chip-critical">{t('overdue')}</span> : null} <span className="quiet">{t('due', { day: opinion.dueOn })}</span></p>
      <p className="running">{opinion.question}</p>
      <div className="panel-inline"><Input.TextArea aria-label={`${t('opinion')}：${opinion.title}`} maxLength={4000} autoSize={{ minRows: 2 }} value={text} onChange={(event) => setText(event.target.value)} /><Button type="primary" disabled={!text.trim()} loading={answer.isPending} onClick={() => answer.mutate({ params: { opinionId: opinion.id }, body: { text } })}>{t('answer')}</Button></div>
      {answer.error ? <Failure error={answer.error} /> : null}
    </li>
  )
}
