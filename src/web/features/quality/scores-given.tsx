import type { InspectionView } from '#contract/quality.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useAppealWords } from './appeal-words.ts'
import { useQualityWords } from './quality-words.ts'

/** Every score there is, the first beside the second; the last one counts. */
export function ScoresGiven({ inspection }: { inspection: InspectionView }) {
  const w = useQualityWords()
  const a = useAppealWords()
  const language = useLanguage()
  return (
    <div className="quality-stack">
      {inspection.scores.map(({ round, sheet, sheetNumber, marks, score, full, result, by, at, remark }) => (
        <section key={round} className="quality-stack">
          <h2>{round === 1 ? a('firstScore') : a('secondScore')} <span className={`result-${result}`}>{w('total', { score, full })} · {w(`result_${result}`)}</span></h2>
          <p className="quiet">{[by, momentText(at, language), w('version', { n: sheetNumber })].filter(Boolean).join(' · ')}</p>
          <table className="quality-table"><tbody>
            {sheet.items.map(({ code, name, points, veto }) => {
              const mark = marks.find((one) => one.code === code)
              if (veto && mark?.points !== 1) return null
              return <tr key={code}><th scope="row">{name}</th><td className="quality-points">{veto ? w('veto') : `${mark?.points ?? '—'} / ${points}`}</td><td>{mark?.remark ?? ''}</td></tr>
            })}
          </tbody></table>
          {remark && <p className="running">{remark}</p>}
        </section>
      ))}
      {inspection.recordingRef && <p className="quiet">{w('recording')}：{inspection.recordingRef}</p>}
      {inspection.appealReason && <p><b>{a('appeal')}</b> {inspection.appealReason}</p>}
      {inspection.decision && <p><b>{a('decision')}</b> {inspection.decision} <span className="quiet">{inspection.decidedBy}</span></p>}
    </div>
  )
}
