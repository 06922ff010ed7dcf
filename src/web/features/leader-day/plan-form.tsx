import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { planSession, type listSessions } from '#contract/leader-day.ts'
import { HALVES, type Half } from '#domain/leader-day/half-day.ts'
import { Choice } from '#web/shared/choice.tsx'
import { Failure } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { HALF_WORDS, useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'

export type Drafted = { ruleCode?: string; day?: string; unitId?: string; scope?: string; categoryCodes?: string[]; chosenFor?: string }
type Plan = z.output<(typeof listSessions)['response']>

export function PlanForm({ plan, draft, close, onDone }: { plan: Plan; draft: Drafted; close: () => void; onDone: (id: string) => void }) {
  const t = useLeaderWords()
  const say = useSay()
  const changed = useLeaderChanged()
  const [given, setGiven] = useState({ ruleCode: draft.ruleCode ?? plan.rules[0]?.code ?? '', day: draft.day ?? centerDay(), half: 'morning' as Half, leaderName: '', leaderId: undefined as string | undefined, unitId: draft.unitId, scope: draft.scope ?? '', seat: '', agentIds: [] as string[] })
  const set = (change: Partial<typeof given>) => setGiven((old) => ({ ...old, ...change }))
  const save = useCall(planSession, ({ id }) => { changed(); onDone(id) })
  const names = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form className="leader-form" onSubmit={(event) => {
      event.preventDefault()
      const { leaderId, unitId, seat, ...rest } = given
      save.mutate({ body: { ...rest, ...(leaderId ? { leaderId } : {}), ...(unitId ? { unitId } : {}), ...(seat ? { seat } : {}), ...(draft.categoryCodes ? { categoryCodes: draft.categoryCodes } : {}), ...(draft.chosenFor ? { chosenFor: draft.chosenFor } : {}) } })
    }}>
      <label htmlFor="plan-rule">{t('rule')}<Select id="plan-rule" value={given.ruleCode} onChange={(ruleCode) => set({ ruleCode })} options={plan.rules.map(({ code, name }) => ({ value: code, label: name }))} /></label>
      <label htmlFor="plan-day">{t('day')}<input id="plan-day" type="date" className="leader-date" value={given.day} onChange={(event) => set({ day: event.target.value })} /></label>
      <Choice label={t('half')} name="half" value={given.half} onChange={(half) => set({ half })} options={HALVES.map((value) => ({ value, label: say(HALF_WORDS[value]) }))} />
      <label htmlFor="plan-leader">{t('leader')}<Input id="plan-leader" autoFocus maxLength={60} value={given.leaderName} onChange={(event) => set({ leaderName: event.target.value })} /></label>
      <label htmlFor="plan-account">{t('account')}<Select id="plan-account" allowClear value={given.leaderId} onChange={(leaderId: string | undefined) => set({ leaderId })} options={names(plan.leaders)} /></label>
      <label htmlFor="plan-unit">{t('unit')}<UnitPicker id="plan-unit" value={given.unitId} onChange={(unitId: string | undefined) => set({ unitId })} /></label>
      <label htmlFor="plan-scope">{t('scope')}<Input id="plan-scope" maxLength={300} value={given.scope} onChange={(event) => set({ scope: event.target.value })} /></label>
      <label htmlFor="plan-seat">{t('seat')}<Input id="plan-seat" maxLength={60} value={given.seat} onChange={(event) => set({ seat: event.target.value })} /></label>
      <label htmlFor="plan-agents">{t('agents')}<Select id="plan-agents" mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={given.agentIds} onChange={(agentIds) => set({ agentIds })} options={names(plan.agents)} /></label>
      {draft.chosenFor ? <p className="quiet">{t('chosenFor')}：{draft.chosenFor}</p> : null}
      <p className="leader-acts"><Button type="primary" htmlType="submit" disabled={!given.ruleCode || !given.day || !given.leaderName.trim() || !given.scope.trim()} loading={save.isPending}>{t('plan')}</Button><Button onClick={close}>{t('cancel')}</Button></p>
      {save.error ? <Failure error={save.error} /> : null}
    </form>
  )
}
