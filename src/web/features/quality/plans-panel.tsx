/** 抽样方案: what is drawn, how much, how often, and what was drawn so far. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { drawPlan, listPlans, type PlanView } from '#contract/quality.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { CoveragePanel } from './coverage-panel.tsx'
import { PlanForm } from './plan-form.tsx'
import { useQualityWords } from './quality-words.ts'

export function PlansPanel() {
  const w = useQualityWords()
  const asked = useQueryOf(listPlans, {})
  const [edited, setEdited] = useState<PlanView | 'new'>()
  return (
    <div className="quality-page">
      <header><h2>{w('plans')}</h2>{!edited && <Button type="primary" onClick={() => setEdited('new')}>{w('newPlan')}</Button>}</header>
      <Asked query={asked} rows={5}>{({ items, weights }) => (
        <>
          {edited && <PlanForm key={edited === 'new' ? 'new' : edited.id} {...(edited !== 'new' && { plan: edited })} weights={weights} close={() => setEdited(undefined)} />}
          {items.length === 0 && !edited && <Empty>{w('noPlans')}</Empty>}
          {items.map((plan) => <PlanCard key={plan.id} plan={plan} edit={() => setEdited(plan)} />)}
        </>
      )}</Asked>
      <CoveragePanel />
    </div>
  )
}

function PlanCard({ plan, edit }: { plan: PlanView; edit: () => void }) {
  const w = useQualityWords()
  const client = useQueryClient()
  const draw = useCall(drawPlan, () => { void client.invalidateQueries({ queryKey: [keyOf(listPlans)[0]] }); void client.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).includes('/api/quality/') }) })
  return (
    <article className="quality-card">
      <header>
        <h3>{plan.name}</h3>
        <span className="quiet">{w(`kind_${plan.kind}`)} · {w(`method_${plan.method}`)} · {w(`period_${plan.period}`)} · {w('size')} {w('n_pieces', { n: plan.size })} · {plan.active ? w('active') : w('off')} · {w('seed')} {plan.seed.slice(0, 8)}</span>
      </header>
      {plan.draws.length > 0 && <table className="quality-table"><caption className="unseen">{w('draws')}</caption><tbody>
        {plan.draws.slice(0, 4).map(({ day, population, drawn, inspected, by }) => <tr key={day}><th scope="row">{day}</th><td>{w('drawLine', { population, drawn, inspected })}</td><td className="quiet">{by}</td></tr>)}
      </tbody></table>}
      <div className="quality-acts">
        <Button loading={draw.isPending} onClick={() => draw.mutate({ params: { planId: plan.id }, body: {} })}>{w('draw')}</Button>
        <Button type="text" onClick={edit}>{w('edit')}</Button>
        {draw.data && <span role="status">{w(draw.data.first ? 'drawn' : 'drawnBefore', { day: draw.data.day, population: draw.data.population, drawn: draw.data.drawn })}</span>}
      </div>
      {draw.error && <Failure error={draw.error} />}
    </article>
  )
}
