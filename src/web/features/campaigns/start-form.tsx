/** 发起专项整治. */
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { startCampaign, type CampaignView } from '#contract/campaigns.ts'
import { listMatters } from '#contract/matter.ts'
import { Failure } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useCampaignWords } from './campaign-words.ts'
import { PhaseFields, phasesReady } from './phase-fields.tsx'
import { numbersIn } from './numbers-in.ts'

export function StartForm({ done, cancel }: { done: (made: CampaignView) => void; cancel: () => void }) {
  const w = useCampaignWords()
  const id = useId()
  const [name, setName] = useState('')
  const [goal, setGoal] = useState('')
  const [numbers, setNumbers] = useState('')
  const [matterId, setMatter] = useState<string>()
  const [unitIds, setUnits] = useState<string[]>([])
  const [phases, setPhases] = useState<CampaignView['phases']>([{ name: '', scope: 'points', places: [], fromDay: centerDay(), toDay: '' }])
  const [counters, setCounters] = useState([{ name: '', unitWord: '' }])
  const matters = useQueryOf(listMatters, { query: { days: 90 } }, { staleTime: 60_000 })
  const start = useCall(startCampaign, done)
  const ticketNumbers = numbersIn(numbers)
  const ready = name.trim() && goal.trim() && (ticketNumbers.length > 0 || matterId) && unitIds.length > 0 && phasesReady(phases) && counters.every((one) => one.name.trim() && one.unitWord.trim())
  const send = () => start.mutate({ body: { name: name.trim(), goal: goal.trim(), ticketNumbers, matterId, unitIds, phases, counters: counters.map((one, i) => ({ code: `c${i + 1}`, name: one.name.trim(), unitWord: one.unitWord.trim() })) } })
  const change = (at: number, to: Partial<(typeof counters)[number]>) => setCounters(counters.map((one, i) => (i === at ? { ...one, ...to } : one)))
  return (
    <form className="campaign-form" aria-label={w('start')} onSubmit={(event) => { event.preventDefault(); if (ready) send() }}>
      <label htmlFor={`${id}-name`}>{w('name')}</label><Input id={`${id}-name`} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      <label htmlFor={`${id}-goal`}>{w('goal')}</label><Input.TextArea id={`${id}-goal`} value={goal} maxLength={1000} autoSize={{ minRows: 2 }} onChange={(event) => setGoal(event.target.value)} />
      <label htmlFor={`${id}-matter`}>{w('matter')}</label>
      <Select id={`${id}-matter`} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={w('matterHint')} value={matterId} onChange={setMatter} options={(matters.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.title}（${w('tickets', { n: one.tickets })}）` }))} />
      <label htmlFor={`${id}-numbers`}>{w('numbers')}</label><Input.TextArea id={`${id}-numbers`} value={numbers} placeholder={w('numbersHint')} autoSize={{ minRows: 2, maxRows: 6 }} onChange={(event) => setNumbers(event.target.value)} />
      <label htmlFor={`${id}-units`}>{w('units')}</label><UnitPicker id={`${id}-units`} multiple value={unitIds} onChange={(value: string[]) => setUnits(value)} label={w('units')} />
      <PhaseFields phases={phases} onChange={setPhases} />
      <fieldset className="campaign-rows"><legend>{w('counters')}</legend>
        {counters.map((one, i) => (
          <div key={i} className="campaign-row-fields">
            <label>{w('counter')}<Input value={one.name} maxLength={40} onChange={(event) => change(i, { name: event.target.value })} /></label>
            <label>{w('unitWord')}<Input value={one.unitWord} maxLength={10} onChange={(event) => change(i, { unitWord: event.target.value })} /></label>
            {counters.length > 1 && <Button type="text" size="small" onClick={() => setCounters(counters.filter((_, at) => at !== i))}>{w('remove')}</Button>}
          </div>
        ))}
        <Button size="small" onClick={() => setCounters([...counters, { name: '', unitWord: '' }])}>{w('addCounter')}</Button>
      </fieldset>
      {start.error && <Failure error={start.error} />}
      <div className="campaign-buttons"><Button htmlType="submit" type="primary" disabled={!ready} loading={start.isPending}>{w('start')}</Button><Button onClick={cancel}>{w('cancel')}</Button></div>
    </form>
  )
}
