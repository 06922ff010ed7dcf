/** Pages by role: what stands in the bar, and which of them is a role's home. */
import { OVERSIGHT_ROLES, type Role } from '#domain/people/actor.ts'
import type { Word } from '../shared/words.ts'

export type PageLink = { path: string; word: Word; roles: readonly Role[] | 'all' }
const CENTER: Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']

export const PAGES: PageLink[] = [
  { path: '/desk', word: { zh: '坐席', en: 'Agent desk' }, roles: ['agent', 'shift_leader'] },
  { path: '/pool', word: { zh: '派单池', en: 'Pool' }, roles: ['dispatcher', 'shift_leader'] },
  { path: '/floor', word: { zh: '现场', en: 'Floor' }, roles: ['shift_leader'] },
  { path: '/signals', word: { zh: '险情敏感', en: 'Signals' }, roles: ['shift_leader'] },
  { path: '/unit', word: { zh: '承办', en: 'Unit desk' }, roles: ['unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/review', word: { zh: '审核', en: 'Review' }, roles: ['reviewer', 'shift_leader'] },
  { path: '/revisit', word: { zh: '回访', en: 'Call-back' }, roles: ['revisiter'] },
  { path: '/tickets', word: { zh: '工单', en: 'Tickets' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head', ...OVERSIGHT_ROLES] },
  { path: '/matters', word: { zh: '同一事项', en: 'Matters' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head', ...OVERSIGHT_ROLES] },
  { path: '/knowledge', word: { zh: '知识', en: 'Knowledge' }, roles: [...CENTER, 'knowledge_editor', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/catalogue', word: { zh: '目录', en: 'Catalogue' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/admin', word: { zh: '管理', en: 'Administration' }, roles: ['system_admin', 'security_admin'] },
  { path: '/audit', word: { zh: '审计', en: 'Audit' }, roles: ['auditor'] },
  { path: '/overview', word: { zh: '总览', en: 'Overview' }, roles: 'all' },
]

export const pagesFor = (roles: readonly Role[]): PageLink[] => PAGES.filter((page) => page.roles === 'all' || page.roles.some((role) => roles.includes(role)))

/** Whether somebody may open this address; addresses that are nobody's page are open. */
export function mayOpen(pathname: string, roles: readonly Role[]): boolean {
  const page = PAGES.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  return !page || pagesFor(roles).includes(page)
}

/** The first page made for one of the roles. */
export const homeOf = (roles: readonly Role[]): string => pagesFor(roles)[0]?.path ?? '/overview'
