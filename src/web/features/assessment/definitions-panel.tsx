/** 口径: what each figure counts, with its target and the reasons that take a case out. */
import { assessmentRules } from '#contract/assessment.ts'
import { Asked } from '../../shared/states.tsx'
import { dayText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useAssessmentWords } from './assessment-words.ts'
import { useFigureText } from './figure-text.ts'

export function DefinitionsPanel() {
  const w = useAssessmentWords()
  const text = useFigureText()
  const language = useLanguage()
  const asked = useQueryOf(assessmentRules, {}, { staleTime: 60_000 })
  return (
    <Asked query={asked} rows={10}>{(rules) => (
      <div className="definitions">
        <p className="quiet">{w('version', { at: dayText(rules.validFrom, language) })}</p>
        <table className="cohort-table">
          <thead><tr><th scope="col">{w('kpi')}</th><th scope="col">{w('about')}</th><th scope="col">{w('targetHead')}</th><th scope="col">{w('exclusionsOf')}</th></tr></thead>
          <tbody>{rules.kpis.map((kpi) => <tr key={kpi.code}><th scope="row">{kpi.name}</th><td>{kpi.about}{kpi.needs && <span className="chip">{w('telephony')}</span>}</td><td>{text.target(kpi)}</td><td>{kpi.exclusions.join('、') || w('none2')}</td></tr>)}</tbody>
        </table>
        <h2>{w('schemes')}</h2>
        <ul>{rules.schemes.map((scheme) => <li key={scheme.code}>{scheme.name}：{scheme.items.map((item) => { const name = rules.kpis.find(({ code }) => code === item.kpi)?.name ?? item.kpi; return `${item.inverse ? `(1 − ${name})` : name} × ${item.weight}` }).join(' + ')}{scheme.placeholder && <span className="chip">{w('targetUnset')}</span>}</li>)}</ul>
        <h2>{w('cohorts')}</h2>
        <ul>{rules.cohorts.map((cohort) => <li key={cohort.code}>{cohort.name}{cohort.placeholder && <span className="chip">{w('placeholder')}</span>}</li>)}</ul>
      </div>
    )}</Asked>
  )
}
