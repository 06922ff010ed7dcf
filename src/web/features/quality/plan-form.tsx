import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { listPlans, listSheets, savePlan, type PlanView } from '#contract/quality.ts'
import { PERIODS, type Period } from '#domain/quality/period.ts'
import { METHODS, RISKS, type Method, type Weights } from '#domain/quality/sampling.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useQualityWords } from './quality-words.ts'

export function PlanForm({ plan, weights, close }: { plan?: PlanView; /** what the rules propose */ weights: Weights; close: () => void }) {
  const w = useQualityWords()
  const client = useQueryClient()
  const sheets = useQueryOf(listSheets, {}).data?.items.filter(({ state }) => state === 'published') ?? []
  const [draft, setDraft] = useState({ name: plan?.name ?? '', sheetCode: plan?.sheetCode ?? 'reply', method: plan?.method ?? ('risk' as Method), period: plan?.period ?? ('day' as Period), size: plan?.size ?? 20, seed: plan?.seed ?? '', active: plan?.active ?? true, weights: plan?.weights ?? weights })
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }))
  const save = useCall(savePlan, () => { void client.invalidateQueries({ queryKey: [keyOf(listPlans)[0]] }); close() })
  return (
    <form className="quality-card" aria-label={plan ? w('edit') : w('newPlan')} onSubmit={(event) => { event.preventDefault(); if (draft.name.trim()) save.mutate({ body: { ...draft, name: draft.name.trim(), ...(plan && { id: plan.id, version: plan.version, categoryCodes: plan.categoryCodes }) } }) }}>
      <div className="quality-fields">
        <label>{w('planName')} <Input autoFocus value={draft.name} maxLength={120} onChange={(event) => change({ name: event.target.value })} /></label>
        <label>{w('sheets')} <Select aria-label={w('sheets')} value={draft.sheetCode} onChange={(sheetCode) => change({ sheetCode })} options={sheets.map(({ code, sheet }) => ({ value: code, label: sheet.name }))} /></label>
        <label>{w('method')} <Select aria-label={w('method')} value={draft.method} onChange={(method) => change({ method })} options={METHODS.map((value) => ({ value, label: w(`method_${value}`) }))} /></label>
        <label>{w('period')} <Select aria-label={w('period')} value={draft.period} onChange={(period) => change({ period })} options={PERIODS.map((value) => ({ value, label: w(`period_${value}`) }))} /></label>
        <label>{w('size')} <InputNumber aria-label={w('size')} min={1} max={2000} precision={0} value={draft.size} onChange={(size) => change({ size: size ?? 1 })} /></label>
        <label>{w('seed')} <Input value={draft.seed} maxLength={60} title={w('seedHint')} onChange={(event) => change({ seed: event.target.value })} /></label>
        <label className="is-line"><input type="checkbox" checked={draft.active} onChange={(event) => change({ active: event.target.checked })} /> {w('active')}</label>
      </div>
      {draft.method === 'risk' && <fieldset className="choice"><legend>{w('weights')}</legend><div className="quality-fields">
        {RISKS.map((risk) => <label key={risk}>{w(`risk_${risk}`)} <InputNumber aria-label={w(`risk_${risk}`)} min={0} max={100} value={draft.weights[risk] ?? 0} onChange={(value) => change({ weights: { ...draft.weights, [risk]: value ?? 0 } })} /></label>)}
      </div></fieldset>}
      <p className="quiet">{draft.method === 'risk' && w('weightsHint')} {w('seedHint')}</p>
      <div className="quality-acts"><Button htmlType="submit" type="primary" loading={save.isPending} disabled={!draft.name.trim()}>{w('save')}</Button><Button onClick={close}>{w('cancel')}</Button></div>
      {save.error && <Failure error={save.error} />}
    </form>
  )
}
