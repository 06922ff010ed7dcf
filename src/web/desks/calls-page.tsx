/** 通话: the log for shift leaders and inspectors; figures for whoever oversees. */
import { useSearchParams } from 'react-router'
import { CALL_LOG_ROLES } from '#contract/call-figures.ts'
import { CallLog } from '../features/call-figures/call-log.tsx'
import { useCallWords } from '../features/call-figures/call-words.ts'
import { FiguresPanel } from '../features/call-figures/figures-panel.tsx'
import '../features/call-figures/calls.css'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { useHasRole } from '../shared/session.ts'
import '../shared/queue-list.css'

const VIEWS = { log: CallLog, figures: FiguresPanel }
type View = keyof typeof VIEWS

export default function CallsPage() {
  const t = useCallWords()
  const readsLog = useHasRole(...CALL_LOG_ROLES)
  const [params, setParams] = useSearchParams()
  const shown: View[] = readsLog ? ['log', 'figures'] : ['figures']
  const view = shown.find((one) => one === params.get('view')) ?? shown[0]!
  const Content = VIEWS[view]
  return (
    <div className="calls-page">
      <div className="calls-tabs"><h1 className="unseen">{t('calls')}</h1><DeskTabs label={t('calls')} tabs={shown.map((id) => ({ id, name: t(id), count: undefined }))} chosen={view} onChoose={(next) => setParams(next === 'log' ? {} : { view: next }, { replace: true })} panelId="calls-view" /></div>
      <div id="calls-view" role="tabpanel" aria-label={t(view)} tabIndex={0}><Content /></div>
    </div>
  )
}
