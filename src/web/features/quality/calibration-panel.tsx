import { useState } from 'react'
import { Button } from 'antd'
import { listCalibrations } from '#contract/quality-training.ts'
import { useHasRole } from '../../shared/session.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { CalibrationCard } from './calibration-card.tsx'
import { CalibrationForm } from './calibration-form.tsx'
import { useQualityWords } from './quality-words.ts'
import { useTrainingWords } from './training-words.ts'

/** 校准: rounds, the newest first. */
export function CalibrationPanel() {
  const w = useQualityWords()
  const t = useTrainingWords()
  const asked = useQueryOf(listCalibrations, {}, { refetchInterval: 60_000 })
  const [making, setMaking] = useState(false)
  const mayOpen = useHasRole('inspector')
  return (
    <div className="quality-page">
      <header><h2>{w('calibration')}</h2><p className="quiet">{t('blind')}</p>{mayOpen && !making && <Button type="primary" onClick={() => setMaking(true)}>{t('newRound')}</Button>}</header>
      {making && <CalibrationForm close={() => setMaking(false)} />}
      <Asked query={asked} rows={5}>{({ items }) => (items.length === 0 && !making ? <Empty>{t('none')}</Empty> : items.map((round) => <CalibrationCard key={round.id} round={round} />))}</Asked>
    </div>
  )
}
