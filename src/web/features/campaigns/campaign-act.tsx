import { Button, Input, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { closeCampaign, joinCampaign, publishResult, reportCount, setPhases, tellRequesters, type CampaignView } from '#contract/campaigns.ts'
import { useHasRole } from '#web/shared/session.ts'
import { Failure } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useCampaignWords } from './campaign-words.ts'
import { numbersIn } from './numbers-in.ts'
import { PhaseFields, phasesReady } from './phase-fields.tsx'

export type CampaignAct = CampaignView['abilities'][number]
type Props = { campaign: CampaignView; act: CampaignAct; done: () => void; cancel: () => void }

export function CampaignActForm({ campaign, act, done, cancel }: Props) {
  const w = useCampaignWords()
  const id = useId()
  const isStaff = useHasRole('supervisor', 'supervision_office')
  const [text, setText] = useState('')
  const [phases, changePhases] = useState(campaign.phases)
  const [given, setGiven] = useState<{ counter: string; day: string; place: string; number: number | null; unitId: string | undefined }>({ counter: campaign.counters[0]?.code ?? '', day: centerDay(), place: '', number: null, unitId: undefined })
  const calls = { join: useCall(joinCampaign, done), phases: useCall(setPhases, done), report: useCall(reportCount, done), publish: useCall(publishResult, done), tell: useCall(tellRequesters, done), close: useCall(closeCampaign, done) }
  const { isPending, error } = calls[act]
  const ready = act === 'tell' || act === 'close' || (act === 'phases' ? phasesReady(phases) : act === 'report' ? given.place.trim() !== '' && given.number !== null && (!isStaff || given.unitId !== undefined) : text.trim() !== '')
  const submit = () => {
    const [params, version] = [{ campaignId: campaign.id }, campaign.version]
    if (!ready) return
    if (act === 'join') calls.join.mutate({ params, body: { ticketNumbers: numbersIn(text) } })
    else if (act === 'phases') calls.phases.mutate({ params, body: { version, phases } })
    else if (act === 'report') calls.report.mutate({ params, body: { ...given, place: given.place.trim(), number: given.number ?? 0 } })
    else if (act === 'publish') calls.publish.mutate({ params, body: { version, text: text.trim() } })
    else if (act === 'tell') calls.tell.mutate({ params, body: {} })
    else calls.close.mutate({ params, body: { version } })
  }
  return (
    <form className="campaign-form" aria-label={w(`act.${act}`)} onSubmit={(event) => { event.preventDefault(); submit() }}>
      {(act === 'join' || act === 'publish') && (
        <><label htmlFor={`${id}-text`}>{w(act === 'join' ? 'numbers' : 'result')}</label>
          <Input.TextArea id={`${id}-text`} autoFocus value={text} maxLength={act === 'join' ? 20_000 : 1_000} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={w(act === 'join' ? 'numbersHint' : 'resultHint')} onChange={(event) => setText(event.target.value)} />
          {act === 'publish' && campaign.result !== null && <p className="quiet">{w('resultAgain')}</p>}</>
      )}
      {act === 'phases' && <PhaseFields phases={phases} onChange={changePhases} />}
      {act === 'report' && (
        <div className="campaign-row-fields">
          {isStaff && <label>{w('unit')}<Select aria-label={w('unit')} value={given.unitId} onChange={(unitId: string) => setGiven({ ...given, unitId })} options={campaign.units.map(({ id: value, name }) => ({ value, label: name }))} /></label>}
          <label>{w('counter')}<Select aria-label={w('counter')} value={given.counter} onChange={(counter: string) => setGiven({ ...given, counter })} options={campaign.counters.map(({ code, name }) => ({ value: code, label: name }))} /></label>
          <label>{w('day')}<input type="date" value={given.day} max={centerDay()} onChange={(event) => setGiven({ ...given, day: event.target.value })} /></label>
          <label>{w('place')}<Input value={given.place} maxLength={100} onChange={(event) => setGiven({ ...given, place: event.target.value })} /></label>
          <label>{w('number')}<InputNumber aria-label={w('number')} min={1} max={1_000_000} precision={0} value={given.number} onChange={(number) => setGiven({ ...given, number })} /></label>
        </div>
      )}
      {error && <Failure error={error} />}
      <div className="campaign-buttons"><Button htmlType="submit" type="primary" disabled={!ready} loading={isPending}>{act === 'report' || act === 'join' || act === 'phases' ? w('confirm') : w(`act.${act}`)}</Button><Button onClick={cancel}>{w('cancel')}</Button></div>
    </form>
  )
}
