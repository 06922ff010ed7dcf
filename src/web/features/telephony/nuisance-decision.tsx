import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { decideNuisance, type NuisanceView } from '#contract/telephony-handling.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useNuisanceWords } from './nuisance-words.ts'

const USUAL_DAYS = 30

export function NuisanceDecision({ report, onDecided }: { report: z.output<typeof NuisanceView>; onDecided: () => void }) {
  const t = useNuisanceWords()
  const [reason, setReason] = useState('')
  const [days, setDays] = useState(USUAL_DAYS)
  const decide = useCall(decideNuisance, onDecided)
  const say = (decision: 'block' | 'dismiss' | 'lift') => () => decide.mutate({ params: { nuisanceId: report.id }, body: { decision, reason: reason.trim(), version: report.version, ...(decision === 'block' ? { days } : {}) } })
  const isSaid = reason.trim() !== ''
  return (
    <div className="nuisance-decision">
      <Input size="small" aria-label={`${t('reason')} ${report.number}`} placeholder={t('reason')} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      {report.state === 'reported' ? (
        <span className="missed-buttons">
          <InputNumber size="small" aria-label={`${t('days')} ${report.number}`} min={1} max={365} value={days} suffix={t('days')} onChange={(value) => setDays(value ?? USUAL_DAYS)} />
          <Button size="small" danger disabled={!isSaid} loading={decide.isPending} onClick={say('block')}>{t('block')}</Button><Button size="small" disabled={!isSaid} onClick={say('dismiss')}>{t('dismiss')}</Button>
        </span>
      ) : <Button size="small" disabled={!isSaid} loading={decide.isPending} onClick={say('lift')}>{t('lift')}</Button>}
      {decide.error ? <Failure error={decide.error} /> : null}
    </div>
  )
}
