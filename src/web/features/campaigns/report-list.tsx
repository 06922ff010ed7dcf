import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { correctCount, type CampaignView } from '#contract/campaigns.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useCampaignWords } from './campaign-words.ts'

/** What was reported, and every correction as a row of its own. */
export function ReportList({ campaign, done }: { campaign: CampaignView; done: () => void }) {
  const w = useCampaignWords()
  const [correcting, setCorrecting] = useState<string>()
  if (campaign.reports.length === 0) return <p className="quiet">{w('noReports')}</p>
  const nameOf = (code: string) => campaign.counters.find((one) => one.code === code)
  return (
    <ul className="campaign-reports">
      {campaign.reports.map((one) => (
        <li key={one.id}>
          <span>{nameOf(one.counter)?.name} <strong>{one.number > 0 ? one.number : `−${-one.number}`}</strong> {nameOf(one.counter)?.unitWord}</span>
          <span className="quiet">{w('report', { day: one.day, place: one.place, unit: one.unit })}{one.reason ? ` · ${w('corrected', { reason: one.reason })}` : ''} · {one.by}</span>
          {one.mayCorrect && correcting !== one.id && <Button size="small" type="text" onClick={() => setCorrecting(one.id)}>{w('correct')}</Button>}
          {correcting === one.id && <Correction campaignId={campaign.id} reportId={one.id} done={() => { setCorrecting(undefined); done() }} cancel={() => setCorrecting(undefined)} />}
        </li>
      ))}
    </ul>
  )
}

function Correction({ campaignId, reportId, done, cancel }: { campaignId: string; reportId: string; done: () => void; cancel: () => void }) {
  const w = useCampaignWords()
  const [number, setNumber] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const correct = useCall(correctCount, done)
  return (
    <form className="campaign-row-fields" onSubmit={(event) => { event.preventDefault(); if (number !== null && reason.trim()) correct.mutate({ params: { campaignId, reportId }, body: { number, reason: reason.trim() } }) }}>
      <label>{w('correctTo')}<InputNumber aria-label={w('correctTo')} autoFocus min={0} max={1_000_000} precision={0} value={number} onChange={setNumber} /></label>
      <label>{w('correctWhy')}<Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} /></label>
      <Button htmlType="submit" type="primary" disabled={number === null || !reason.trim()} loading={correct.isPending}>{w('confirm')}</Button><Button onClick={cancel}>{w('cancel')}</Button>
      {correct.error && <Failure error={correct.error} />}
    </form>
  )
}
