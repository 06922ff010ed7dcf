/** 派单目录: rows and their grounds, disputes, precedents, quarrels that come back. */
import { useSearchParams } from 'react-router'
import { CataloguePanel } from '../features/dispatch/catalogue-panel.tsx'
import { DisputesPanel } from '../features/dispatch/disputes-panel.tsx'
import { ObjectionsPanel } from '../features/dispatch/objections-panel.tsx'
import { usePrecedentWords } from '../features/dispatch/precedent-words.ts'
import { PrecedentsPanel } from '../features/dispatch/precedents-panel.tsx'
import { DeskTabs } from '../shared/desk-tabs.tsx'
import { useHasRole } from '../shared/session.ts'
import '../shared/queue-list.css'

const PANELS = { catalogue: CataloguePanel, objections: ObjectionsPanel, precedents: PrecedentsPanel, disputes: DisputesPanel }
type Tab = keyof typeof PANELS
const TABS = Object.keys(PANELS) as Tab[]

export default function CataloguePage() {
  const t = usePrecedentWords()
  const [params, setParams] = useSearchParams()
  const isCenter = useHasRole('agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter')
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'catalogue'
  const Panel = PANELS[tab]
  return (
    <div className="dispute-page">
      <div className="desk-line">
        <h1>{t('title')}</h1>
        <DeskTabs label={t('title')} chosen={tab} onChoose={(next) => setParams(next === 'catalogue' ? {} : { tab: next }, { replace: true })} panelId="catalogue-panel"
          tabs={TABS.filter((name) => isCenter || name !== 'disputes').map((id) => ({ id, name: t(`tab.${id}`), count: undefined }))} />
      </div>
      <div className="dispute-body" id="catalogue-panel" role="tabpanel" aria-label={t(`tab.${tab}`)}><Panel /></div>
    </div>
  )
}
