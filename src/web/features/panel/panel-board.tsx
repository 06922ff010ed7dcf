/** 疑难研判: matters, meetings, ledger, results. Units see only what was put to them, and no tabs. */
import { useSearchParams } from 'react-router'
import { DeskTabs, type DeskTab } from '#web/shared/desk-tabs.tsx'
import { useHasRole } from '#web/shared/session.ts'
import '#web/shared/queue-list.css'
import { LedgerList } from './ledger-list.tsx'
import { MatterDesk } from './matter-desk.tsx'
import { MeetingDesk } from './meeting-desk.tsx'
import { usePanelWords } from './panel-words.ts'
import { ReportPanel } from './report-panel.tsx'
import './panel.css'

const VIEWS = { matters: MatterDesk, meetings: MeetingDesk, ledger: LedgerList, report: ReportPanel }
type View = keyof typeof VIEWS

export function PanelBoard() {
  const t = usePanelWords()
  const isMember = useHasRole('panel_secretary', 'leader', 'leader_office')
  const [params, setParams] = useSearchParams()
  const shown = (Object.keys(VIEWS) as View[]).filter((view) => isMember || view === 'matters' || view === 'ledger')
  const asked = params.get('view') as View | null
  const view = asked && shown.includes(asked) ? asked : 'matters'
  const Content = VIEWS[view]
  return (
    <div className="panel-page">
      <h1>{t('title')}</h1>
      <DeskTabs label={t('tabs')} tabs={shown.map((id): DeskTab<View> => ({ id, name: t(id), count: undefined }))} chosen={view} onChoose={(next) => setParams(next === 'matters' ? {} : { view: next })} panelId="panel-view" />
      <div id="panel-view" role="tabpanel" aria-label={t(view)} tabIndex={0}><Content /></div>
    </div>
  )
}
