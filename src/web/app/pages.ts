/** Pages by role: what stands in the bar, and which of them is a role's home. */
import { FIGURE_ROLES, WALLBOARD_ROLES } from '#contract/call-figures.ts'
import { PHONE_ROLES } from '#contract/telephony.ts'
import { OVERSIGHT_ROLES, type Role } from '#domain/people/actor.ts'
import type { Word } from '../shared/words.ts'

export type PageLink = { path: string; word: Word; roles: readonly Role[] | 'all'; /** whose day begins here although another page of theirs stands before */ homeOf?: readonly Role[] }
const CENTER: Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']

export const PAGES: PageLink[] = [
  { path: '/desk', word: { zh: '坐席', en: 'Agent desk' }, roles: ['agent', 'shift_leader'] },
  { path: '/missed', word: { zh: '漏接回拨', en: 'Missed calls' }, roles: ['agent', 'shift_leader'] },
  { path: '/pool', word: { zh: '派单池', en: 'Pool' }, roles: ['dispatcher', 'shift_leader'] },
  { path: '/floor', word: { zh: '现场', en: 'Floor' }, roles: ['shift_leader'] },
  { path: '/signals', word: { zh: '险情敏感', en: 'Signals' }, roles: ['shift_leader'] },
  { path: '/unit', word: { zh: '承办', en: 'Unit desk' }, roles: ['unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/review', word: { zh: '审核', en: 'Review' }, roles: ['reviewer', 'shift_leader'] },
  { path: '/revisit', word: { zh: '回访', en: 'Call-back' }, roles: ['revisiter'] },
  { path: '/supervision', word: { zh: '督办', en: 'Supervision' }, roles: ['supervisor', 'supervision_office', 'leader', 'leader_office'] },
  { path: '/instructions', word: { zh: '领导批示', en: 'Instructions' }, roles: ['leader', 'leader_office', 'supervisor', 'supervision_office', 'unit_signer', 'unit_handler', 'unit_head'], homeOf: ['leader', 'leader_office'] },
  { path: '/quality', word: { zh: '质检', en: 'Quality' }, roles: ['inspector'] },
  { path: '/appeals', word: { zh: '申诉', en: 'Appeals' }, roles: ['appeal_judge'] },
  { path: '/non-compliant', word: { zh: '不规范件', en: 'Non-compliant' }, roles: ['inspector', 'appeal_judge', 'supervisor', 'supervision_office', 'revisiter', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/reasonableness', word: { zh: '合理性', en: 'Reasonableness' }, roles: ['reviewer', 'shift_leader', 'appeal_judge', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/clues', word: { zh: '线索', en: 'Clues' }, roles: ['supervisor', 'supervision_office'] },
  { path: '/panel', word: { zh: '疑难研判', en: 'Difficult cases' }, roles: ['panel_secretary', 'leader', 'leader_office', 'supervision_office', 'supervisor', 'shift_leader', 'reviewer', 'dispatcher', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/leader-days', word: { zh: '领导接听', en: 'Leaders’ days' }, roles: ['leader_office', 'leader', 'shift_leader', 'agent', 'panel_secretary', 'supervision_office', 'unit_handler', 'unit_head'] },
  { path: '/shifts', word: { zh: '排班', en: 'Shifts' }, roles: ['agent', 'shift_leader'] },
  { path: '/assessment', word: { zh: '考核', en: 'Assessment' }, roles: ['assessor', 'appeal_judge', 'supervisor', 'supervision_office', 'leader', 'leader_office', 'shift_leader', 'unit_head'] },
  { path: '/tickets', word: { zh: '工单', en: 'Tickets' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head', ...OVERSIGHT_ROLES] },
  { path: '/matters', word: { zh: '同一事项', en: 'Matters' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head', ...OVERSIGHT_ROLES] },
  { path: '/obligations', word: { zh: '全覆盖义务', en: 'Duties' }, roles: OVERSIGHT_ROLES },
  { path: '/campaigns', word: { zh: '专项整治', en: 'Campaigns' }, roles: ['supervisor', 'supervision_office', 'leader', 'leader_office', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/incidents', word: { zh: '调度', en: 'Dispatch desk' }, roles: ['dispatcher', 'shift_leader', 'unit_signer', 'unit_handler', 'unit_head', 'supervisor', 'leader'] },
  { path: '/rooms', word: { zh: '联办', en: 'Joint rooms' }, roles: ['dispatcher', 'shift_leader', 'unit_signer', 'unit_handler', 'unit_head', 'supervisor', 'supervision_office', 'leader'] },
  { path: '/linkage', word: { zh: '监督联动', en: 'Discipline linkage' }, roles: ['supervision_office', 'supervisor'] },
  { path: '/discipline', word: { zh: '监督一张网', en: 'Discipline net' }, roles: ['discipline_reader'] },
  { path: '/knowledge', word: { zh: '知识', en: 'Knowledge' }, roles: [...CENTER, 'knowledge_editor', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/catalogue', word: { zh: '目录', en: 'Catalogue' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/my-quality', word: { zh: '我的质量', en: 'My quality' }, roles: CENTER },
  { path: '/revisit-figures', word: { zh: '三率', en: 'Rates' }, roles: ['reviewer', 'shift_leader', 'supervision_office', 'assessor', 'leader', 'leader_office'] },
  { path: '/my-calls', word: { zh: '我的话务', en: 'My calls' }, roles: [...PHONE_ROLES] },
  { path: '/calls', word: { zh: '通话', en: 'Calls' }, roles: [...FIGURE_ROLES] },
  { path: '/wallboard', word: { zh: '话务大屏', en: 'Wallboard' }, roles: [...WALLBOARD_ROLES] },
  { path: '/admin', word: { zh: '管理', en: 'Administration' }, roles: ['system_admin', 'security_admin'] },
  { path: '/quality-setup', word: { zh: '质检设置', en: 'Quality setup' }, roles: ['system_admin'] },
  { path: '/triggers', word: { zh: '触发规则', en: 'Triggers' }, roles: ['supervisor', 'supervision_office', 'system_admin'] },
  { path: '/lines', word: { zh: '号码登记', en: 'Lines' }, roles: ['shift_leader', 'system_admin'] },
  { path: '/audit', word: { zh: '审计', en: 'Audit' }, roles: ['auditor'] },
  { path: '/overview', word: { zh: '总览', en: 'Overview' }, roles: 'all' },
]

export const pagesFor = (roles: readonly Role[]): PageLink[] => PAGES.filter((page) => page.roles === 'all' || page.roles.some((role) => roles.includes(role)))

/** Whether somebody may open this address; addresses that are nobody's page are open. */
export function mayOpen(pathname: string, roles: readonly Role[]): boolean {
  const page = PAGES.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  return !page || pagesFor(roles).includes(page)
}

/** The page where the day of one of the roles begins, else the first made for one of them. */
export const homeOf = (roles: readonly Role[]): string => (PAGES.find((page) => page.homeOf?.some((role) => roles.includes(role))) ?? pagesFor(roles)[0])?.path ?? '/overview'
