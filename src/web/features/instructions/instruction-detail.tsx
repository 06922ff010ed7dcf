import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { downloadInstructionFile, getInstruction, listInstructions, type InstructionView } from '#contract/instructions.ts'
import { addressOf } from '#web/shared/call.ts'
import { Asked } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { keyOf, useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { InstructionAct } from './instruction-act.tsx'
import { useInstructionWords } from './instruction-words.ts'

export function InstructionDetail({ id }: { id: string }) {
  const asked = useQueryOf(getInstruction, { params: { instructionId: id } })
  return <Asked query={asked} rows={4}>{(one) => <Content one={one} />}</Asked>
}

function Content({ one }: { one: InstructionView }) {
  const w = useInstructionWords()
  const client = useQueryClient()
  const [act, setAct] = useState<InstructionView['abilities'][number]>()
  const done = () => {
    setAct(undefined)
    for (const endpoint of [getInstruction, listInstructions]) void client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] })
  }
  return (
    <div className="instruction-detail">
      <ul className="instruction-units">{one.units.map(({ id, name, state }) => <li key={id}>{name} <span className={state === 'answered' ? 'light light-done' : 'light'}>{w(`unit.${state}`)}</span></li>)}</ul>
      {one.ticketId && <p><Link to={`/tickets/${one.ticketId}`}>{w('openTicket')}</Link></p>}
      <Steps one={one} />
      {act === undefined
        ? one.abilities.length > 0 && <div className="instruction-buttons">{one.abilities.map((ability) => <Button key={ability} {...(ability === 'close' || ability === 'feedback' ? { type: 'primary' as const } : {})} onClick={() => setAct(ability)}>{w(`act.${ability}`)}</Button>)}</div>
        : <InstructionAct one={one} act={act} done={done} cancel={() => setAct(undefined)} />}
    </div>
  )
}

function Steps({ one }: { one: InstructionView }) {
  const w = useInstructionWords()
  const language = useLanguage()
  return (
    <ol className="instruction-steps" aria-label={w('steps')}>
      {one.steps.map((step) => (
        <li key={step.id} className={`step-${step.kind}`}>
          <p><strong>{w(`step.${step.kind}`)}</strong> <span className="quiet">{[step.unit, step.by, momentText(step.at, language)].filter(Boolean).join(' · ')}</span></p>
          {step.text && step.kind !== 'given' && <p className="running">{step.text}</p>}
          {step.files.length > 0 && <p>{step.files.map((file) => <a key={file.id} href={addressOf(downloadInstructionFile.path, { fileId: file.id }, {})} download>{file.name}</a>)}</p>}
        </li>
      ))}
    </ol>
  )
}
