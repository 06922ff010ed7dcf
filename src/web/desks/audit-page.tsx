import '../features/audit/audit.css'
import { useAuditWords } from '../features/audit/audit-words.ts'
import { EventList } from '../features/audit/event-list.tsx'
import { VerifyPanel } from '../features/audit/verify-panel.tsx'
import { useHasRole } from '../shared/session.ts'
import { NoPermission } from '../shared/states.tsx'

export default function AuditPage() {
  const t = useAuditWords()
  if (!useHasRole('auditor')) return <NoPermission />
  return (
    <div className="audit">
      <header><h1>{t('title')}</h1><p className="quiet">{t('lead')}</p></header>
      <VerifyPanel />
      <EventList />
    </div>
  )
}
