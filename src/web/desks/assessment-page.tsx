/** 考核: a month's figures, comparison within cohorts, what units ask and appeal, and the definitions. */
import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { assessmentMonths } from '#contract/assessment.ts'
import { READS_ALL } from '#domain/assessment/claim.ts'
import { monthAfter } from '#domain/assessment/month.ts'
import { useAssessmentWords } from '../features/assessment/assessment-words.ts'
import { AppealsPanel, ExclusionsPanel } from '../features/assessment/claims-panel.tsx'
import { DefinitionsPanel } from '../features/assessment/definitions-panel.tsx'
import { FiguresPanel } from '../features/assessment/figures-panel.tsx'
import { ScoresPanel } from '../features/assessment/scores-panel.tsx'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { useHasRole } from '../shared/session.ts'
import { Asked } from '../shared/states.tsx'
import { useQueryOf } from '../shared/use-call.ts'
import { JudgeStrip } from './judge-strip.tsx'
import '../shared/queue-list.css'
import '../features/assessment/assessment.css'

const TABS = ['figures', 'scores', 'exclusions', 'appeals', 'definitions'] as const
const SHOWN_MONTHS = 13

export default function AssessmentPage() {
  const w = useAssessmentWords()
  const [params, setParams] = useSearchParams()
  const all = useHasRole(...READS_ALL)
  const months = useQueryOf(assessmentMonths, {}, { staleTime: 30_000 })
  const tabs = TABS.filter((name) => all || name !== 'scores')
  const tab = tabs.find((name) => name === params.get('tab')) ?? 'figures'
  const set = (change: Record<string, string>) => setParams({ ...Object.fromEntries(params), ...change }, { replace: true })
  return (
    <div className="assessment-page">
      <Asked query={months} rows={8}>{({ current, items }) => {
        const month = params.get('month') ?? current
        const recent = Array.from({ length: SHOWN_MONTHS }, (_, at) => monthAfter(current, -at))
        const listed = [...new Set([...recent, ...items.map((one) => one.month)])]
        const label = (one: string) => { const known = items.find((each) => each.month === one); return `${one} ${w(`state.${known?.state ?? 'open'}`)}${known?.corrections ? ` · ${w('corrections', { n: known.corrections })}` : ''}` }
        return (
          <>
            <div className="desk-line">
              <h1>{w('title')}</h1>
              <DeskTabs label={w('title')} chosen={tab} onChoose={(next) => set({ tab: next })} panelId="assessment-panel" tabs={tabs.map((id) => ({ id, name: w(`tab.${id}`), count: undefined }))} />
              {(tab === 'figures' || tab === 'scores') && <label className="month-chooser">{w('month')} <Select aria-label={w('month')} value={month} onChange={(next: string) => set({ month: next })} options={listed.map((one) => ({ value: one, label: label(one) }))} /></label>}
            </div>
            <div className="assessment-body" id="assessment-panel" role="tabpanel" aria-label={w(`tab.${tab}`)}>
              {tab === 'figures' && <FiguresPanel month={month} />}
              {tab === 'scores' && <ScoresPanel month={month} />}
              {tab === 'exclusions' && <ExclusionsPanel />}
              {tab === 'appeals' && <><JudgeStrip here="assessment" /><AppealsPanel /></>}
              {tab === 'definitions' && <DefinitionsPanel />}
            </div>
          </>
        )
      }}</Asked>
    </div>
  )
}
