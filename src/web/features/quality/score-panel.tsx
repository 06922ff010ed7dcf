/** The sheet of one inspection: to score, or as it was scored. */
import { Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { scoreInspection, takeInspection, type InspectionView } from '#contract/quality.ts'
import { CallError } from '../../shared/call-error.ts'
import { useMe } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useQualityWords } from './quality-words.ts'
import { ScoreSheet } from './score-sheet.tsx'
import { ScoresGiven } from './scores-given.tsx'

export function ScorePanel({ inspection, done }: { inspection: InspectionView; done: (scored: InspectionView) => void }) {
  const w = useQualityWords()
  const me = useMe()
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).includes('/api/quality/inspections') })
  const score = useCall(scoreInspection, (scored) => { refresh(); done(scored) })
  const take = useCall(takeInspection, refresh)
  const { sheet, inspector, abilities } = inspection
  const params = { inspectionId: inspection.id }
  const isStale = score.error instanceof CallError && score.error.code === 'sheet_changed'
  if (inspection.state !== 'open') return <ScoresGiven inspection={inspection} />
  if (!sheet) return null
  return (
    <>
      {inspector && inspector.id !== me.id && <p className="quality-acts"><span className="quiet">{w('takenBy', { name: inspector.name })}</span>{abilities.includes('take') && <Button size="small" loading={take.isPending} onClick={() => take.mutate({ params, body: { version: inspection.version } })}>{w('take')}</Button>}</p>}
      {isStale && <p role="alert">{w('changed')} <Button size="small" onClick={() => { score.reset(); refresh() }}>{w('newVersion')}</Button></p>}
      {abilities.includes('score') && <ScoreSheet key={`${inspection.id} ${sheet.number}`} sheet={sheet.sheet} number={sheet.number} busy={score.isPending} submit={w('submitNext')} call={inspection.kind === 'call'}
        send={(given) => score.mutate({ params, body: { version: inspection.version, sheetNumber: sheet.number, ...given } })} />}
      {score.error && !isStale && <Failure error={score.error} />}
      {take.error && <Failure error={take.error} />}
    </>
  )
}
