import { inspectedShare } from '#contract/quality.ts'
import { Asked } from '../../shared/states.tsx'
import { centerDay } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useQualityWords } from './quality-words.ts'

const DAYS = 30
const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`)

/** 检查比例: never a share without both its numbers. */
export function CoveragePanel() {
  const w = useQualityWords()
  const asked = useQueryOf(inspectedShare, { query: { from: centerDay(Date.now() - DAYS * 86_400_000), to: centerDay() } }, { staleTime: 60_000 })
  return (
    <section className="quality-card">
      <h2>{w('coverage')}</h2><p className="quiet">{w('share')}</p>
      <Asked query={asked} rows={3}>{({ items, agents }) => <div className="quality-lists">
        <table className="quality-table"><tbody>
          {items.map(({ kind, inspected, population }) => <tr key={kind}><th scope="row">{w(`kind_${kind}`)}</th><td>{w('coverageLine', { inspected, population })}</td><td>{percent(inspected, population)}</td></tr>)}
        </tbody></table>
        {agents.length > 0 && <table className="quality-table">
          <thead><tr><th scope="col">{w('perAgent')}</th><th scope="col">{w('coverage')}</th><th scope="col">{w('meanScore')}</th></tr></thead>
          <tbody>{agents.slice(0, 30).map(({ name, inspected, population, meanShare }) => <tr key={name}><td>{name}</td><td>{w('coverageLine', { inspected, population })}</td><td>{meanShare === null ? '—' : percent(meanShare, 1)}</td></tr>)}</tbody>
        </table>}
      </div>}</Asked>
    </section>
  )
}
