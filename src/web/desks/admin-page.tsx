/** 管理: one list of everything that can be set, one page for each. */
import { NavLink, Navigate, Route, Routes, useParams } from 'react-router'
import type { RULE_SECTIONS } from '#contract/rules.ts'
import { CalendarPage } from '../features/calendar/calendar-page.tsx'
import { CategoryModelsPage } from '../features/dispatch/category-models-page.tsx'
import { PartnersPage } from '../features/linkage/partners-page.tsx'
import { usePartnerWords } from '../features/linkage/partner-words.ts'
import { UnitsPage } from '../features/people/units-page.tsx'
import { UsersPage } from '../features/people/users-page.tsx'
import { ProfilePage } from '../features/rules/profile-page.tsx'
import { useRuleWords } from '../features/rules/rule-words.ts'
import { SectionPage } from '../features/rules/section-page.tsx'
import { useMe } from '../shared/session.ts'
import { NoPermission } from '../shared/states.tsx'
import './admin.css'
import { useAdminWords } from './admin-words.ts'

type RuleSection = (typeof RULE_SECTIONS)[number]
const GROUPS: { name: 'time' | 'demand' | 'handling' | 'supervision' | 'judging' | 'linkage'; sections: RuleSection[] }[] = [
  { name: 'time', sections: ['limits', 'workingHours', 'light'] },
  { name: 'demand', sections: ['categories', 'kinds', 'channels', 'lines', 'telephony', 'services', 'areas'] },
  { name: 'handling', sections: ['catalogue', 'refusals', 'transferTargets', 'signals', 'returns', 'extension', 'suspension', 'revisit', 'revisitPlan', 'rehandle', 'reopen', 'archive', 'knowledge', 'templates'] },
  { name: 'supervision', sections: ['ladder', 'addressees', 'urging', 'triggers', 'obligations'] },
  { name: 'judging', sections: ['quality', 'kpis', 'cohorts', 'schemes', 'exclusionReasons', 'assessment', 'staffing'] },
  { name: 'linkage', sections: ['links', 'linkageClasses', 'linkageRules', 'jointRoom', 'incidentLevels'] },
]

export default function AdminPage() {
  const t = useAdminWords()
  const rule = useRuleWords()
  const partner = usePartnerWords()
  const me = useMe()
  const isSystem = me.roles.includes('system_admin')
  if (!me.roles.some((role) => role === 'system_admin' || role === 'security_admin' || role === 'auditor')) return <NoPermission />
  const link = (to: string, name: string) => <li key={to}><NavLink to={`/admin/${to}`}>{name}</NavLink></li>
  return (
    <div className="admin">
      <nav aria-label={t('nav')}>
        <h2>{t('people')}</h2><ul>{link('units', t('units'))}{link('users', t('users'))}</ul>
        {GROUPS.map(({ name, sections }) => (
          <div key={name}><h2>{t(name)}</h2><ul>{name === 'time' ? link('calendar', t('calendar')) : null}{name === 'linkage' && isSystem ? link('partners', partner('title')) : null}{sections.map((section) => link(`rules/${section}`, rule(`title.${section}`)))}</ul></div>
        ))}
        <h2>{t('assistance')}</h2><ul>{link('category-models', t('categoryModels'))}</ul>
        <h2>{t('whole')}</h2><ul>{link('profile', t('profile'))}</ul>
      </nav>
      <div className="admin-body">
        <Routes>
          <Route index element={<Navigate to="units" replace />} />
          <Route path="units" element={<UnitsPage />} />
          <Route path="users" element={<UsersPage />} />
          <Route path="calendar" element={<CalendarPage />} />
          <Route path="category-models" element={<CategoryModelsPage />} />
          {isSystem ? <Route path="partners" element={<PartnersPage />} /> : null}
          <Route path="profile" element={<ProfilePage />} />
          <Route path="rules/:section" element={<RuleSectionPage />} />
        </Routes>
      </div>
    </div>
  )
}

function RuleSectionPage() {
  const { section = '' } = useParams()
  return <SectionPage section={section} />
}
