/** 同一事项: matters of the last days by heat; each opens to its tickets. */
import { useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { joinMatters, listMatters } from '#contract/matter.ts'
import { CategoryPicker } from '../../shared/category-picker.tsx'
import { Choice } from '../../shared/choice.tsx'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useRules } from '../../shared/use-rules.ts'
import { MatterRow } from './matter-row.tsx'
import { useMatterWords } from './matter-words.ts'
import { ReasonForm } from './reason-form.tsx'
import './matter.css'

const DAYS = ['7', '14', '30'] as const

export function MatterBoard() {
  const w = useMatterWords()
  const rules = useRules()
  const client = useQueryClient()
  const [days, setDays] = useState<(typeof DAYS)[number]>('14')
  const [areaCode, setArea] = useState<string>()
  const [categoryCode, setCategory] = useState<string>()
  const [chosen, setChosen] = useState<string[]>([])
  const asked = useQueryOf(listMatters, { query: { days: Number(days), ...(areaCode && { areaCode }), ...(categoryCode && { categoryCode }) } }, { keepOld: true, refetchInterval: 60_000 })
  const join = useCall(joinMatters)
  const [first, ...others] = chosen
  const joinAll = async (reason: string) => {
    if (!first) return
    for (const otherId of others) await join.mutateAsync({ params: { matterId: first }, body: { otherId, reason } })
    setChosen([])
    void client.invalidateQueries({ queryKey: [keyOf(listMatters)[0]] })
  }
  return (
    <div className="matter-board">
      <h1>{w('board')}</h1>
      <p className="quiet">{w('boardHint')}</p>
      <div className="matter-filters">
        <Choice label={w('days')} name="days" value={days} options={DAYS.map((value) => ({ value, label: w('daysOf', { n: value }) }))} onChange={setDays} />
        <label>{w('area')} <Select aria-label={w('area')} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={w('all')} value={areaCode} onChange={setArea} options={(rules?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }))} /></label>
        <label>{w('category')} <CategoryPicker label={w('category')} placeholder={w('all')} value={categoryCode} onChange={setCategory} /></label>
      </div>
      {others.length > 0 && <div className="matter-joining"><p role="status">{w('chosenCount', { n: chosen.length })}</p><ReasonForm label={w('joinReason')} busy={join.isPending} cancel={() => setChosen([])} send={(reason) => void joinAll(reason).catch(() => undefined)} /></div>}
      {join.error && <Failure error={join.error} />}
      {join.isSuccess && chosen.length === 0 && <p className="quiet" role="status">{w('done')}</p>}
      <Asked query={asked} rows={10}>{({ items, mayArrange }) => (items.length === 0 ? <Empty>{w('none')}</Empty> : (
        <ol className="matter-list">
          {items.map((matter) => <MatterRow key={matter.id} matter={matter} chosen={chosen.includes(matter.id)} choose={mayArrange ? () => setChosen((old) => (old.includes(matter.id) ? old.filter((id) => id !== matter.id) : [...old, matter.id])) : undefined} />)}
        </ol>
      ))}</Asked>
    </div>
  )
}
