/** Pages by role: what stands in the bar, and which of them is a role's home. */
import { FIGURE_ROLES, WALLBOARD_ROLES } from '#contract/call-figures.ts'
import { PHONE_ROLES } from '#contract/telephony.ts'
import { OVERSIGHT_ROLES, type Role } from '#domain/people/actor.ts'
import type { Word } from '../shared/words.ts'

/** What the pages under 更多 stand under. */
export const PAGE_GROUPS = {
  daily: { zh: '日常办理', en: 'Daily work' }, oversight: { zh: '督办监督', en: 'Supervision' }, judging: { zh: '质量考核', en: 'Quality and assessment' },
  reference: { zh: '查阅', en: 'Look up' }, settings: { zh: '设置', en: 'Settings' },
} as const satisfies Record<string, Word>
export type PageGroup = keyof typeof PAGE_GROUPS
export type PageLink = { path: string; group: PageGroup; word: Word; roles: readonly Role[] | 'all'; /** whose day begins here although another page of theirs stands before */ homeOf?: readonly Role[] }
const CENTER: Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']

/** In the order of use: what does not fit into the bar stands under 更多, by group. */
export const PAGES: PageLink[] = [
  { path: '/desk', group: 'daily', word: { zh: '坐席', en: 'Agent desk' }, roles: ['agent', 'shift_leader'] },
  { path: '/missed', group: 'daily', word: { zh: '漏接回拨', en: 'Missed calls' }, roles: ['agent', 'shift_leader'] },
  { path: '/pool', group: 'daily', word: { zh: '派单池', en: 'Pool' }, roles: ['dispatcher', 'shift_leader'] },
  { path: '/signals', group: 'daily', word: { zh: '险情敏感', en: 'Signals' }, roles: ['shift_leader'] },
  { path: '/unit', group: 'daily', word: { zh: '承办', en: 'Unit desk' }, roles: ['unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/review', group: 'daily', word: { zh: '审核', en: 'Review' }, roles: ['reviewer', 'shift_leader'] },
  { path: '/revisit', group: 'daily', word: { zh: '回访', en: 'Call-back' }, roles: ['revisiter'] },
  { path: '/supervision', group: 'oversight', word: { zh: '督办', en: 'Supervision' }, roles: ['supervisor', 'supervision_office', 'leader', 'leader_office'] },
  { path: '/clues', group: 'oversight', word: { zh: '线索', en: 'Clues' }, roles: ['supervisor', 'supervision_office'] },
  { path: '/instructions', group: 'oversight', word: { zh: '领导批示', en: 'Instructions' }, roles: ['leader', 'leader_office', 'supervisor', 'supervision_office', 'unit_signer', 'unit_handler', 'unit_head'], homeOf: ['leader', 'leader_office'] },
  { path: '/quality', group: 'judging', word: { zh: '质检', en: 'Quality' }, roles: ['inspector'] },
  { path: '/appeals', group: 'judging', word: { zh: '申诉', en: 'Appeals' }, roles: ['appeal_judge'] },
  { path: '/tickets', group: 'daily', word: { zh: '工单', en: 'Tickets' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head', ...OVERSIGHT_ROLES] },
  { path: '/obligations', group: 'oversight', word: { zh: '全覆盖义务', en: 'Duties' }, roles: OVERSIGHT_ROLES },
  { path: '/reasonableness', group: 'judging', word: { zh: '合理性', en: 'Reasonableness' }, roles: ['reviewer', 'shift_leader', 'appeal_judge', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/matters', group: 'daily', word: { zh: '同一事项', en: 'Matters' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head', ...OVERSIGHT_ROLES] },
  { path: '/rooms', group: 'daily', word: { zh: '联办', en: 'Joint rooms' }, roles: ['dispatcher', 'shift_leader', 'unit_signer', 'unit_handler', 'unit_head', 'supervisor', 'supervision_office', 'leader'] },
  { path: '/incidents', group: 'daily', word: { zh: '调度', en: 'Dispatch desk' }, roles: ['dispatcher', 'shift_leader', 'unit_signer', 'unit_handler', 'unit_head', 'supervisor', 'leader'] },
  { path: '/non-compliant', group: 'judging', word: { zh: '不规范件', en: 'Non-compliant' }, roles: ['inspector', 'appeal_judge', 'supervisor', 'supervision_office', 'revisiter', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/panel', group: 'daily', word: { zh: '疑难研判', en: 'Difficult cases' }, roles: ['panel_secretary', 'leader', 'leader_office', 'supervision_office', 'supervisor', 'shift_leader', 'reviewer', 'dispatcher', 'unit_signer', 'unit_handler', 'unit_head'], homeOf: ['panel_secretary'] },
  { path: '/leader-days', group: 'daily', word: { zh: '领导接听', en: 'Leaders’ days' }, roles: ['leader_office', 'leader', 'shift_leader', 'agent', 'panel_secretary', 'supervision_office', 'unit_handler', 'unit_head'] },
  { path: '/shifts', group: 'daily', word: { zh: '排班', en: 'Shifts' }, roles: ['agent', 'shift_leader'] },
  { path: '/campaigns', group: 'oversight', word: { zh: '专项整治', en: 'Campaigns' }, roles: ['supervisor', 'supervision_office', 'leader', 'leader_office', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/assessment', group: 'judging', word: { zh: '考核', en: 'Assessment' }, roles: ['assessor', 'appeal_judge', 'supervisor', 'supervision_office', 'leader', 'leader_office', 'shift_leader', 'unit_head'], homeOf: ['assessor'] },
  { path: '/knowledge', group: 'reference', word: { zh: '知识', en: 'Knowledge' }, roles: [...CENTER, 'knowledge_editor', 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/catalogue', group: 'reference', word: { zh: '目录', en: 'Catalogue' }, roles: [...CENTER, 'unit_signer', 'unit_handler', 'unit_head'] },
  { path: '/revisit-figures', group: 'judging', word: { zh: '三率', en: 'Rates' }, roles: ['reviewer', 'shift_leader', 'supervision_office', 'assessor', 'leader', 'leader_office'] },
  { path: '/my-quality', group: 'judging', word: { zh: '我的质量', en: 'My quality' }, roles: CENTER },
  { path: '/floor', group: 'daily', word: { zh: '现场', en: 'Floor' }, roles: ['shift_leader'] },
  { path: '/my-calls', group: 'judging', word: { zh: '我的话务', en: 'My calls' }, roles: [...PHONE_ROLES] },
  { path: '/calls', group: 'judging', word: { zh: '通话', en: 'Calls' }, roles: [...FIGURE_ROLES] },
  { path: '/wallboard', group: 'judging', word: { zh: '话务大屏', en: 'Wallboard' }, roles: [...WALLBOARD_ROLES] },
  { path: '/linkage', group: 'oversight', word: { zh: '监督联动', en: 'Discipline linkage' }, roles: ['supervision_office', 'supervisor'] },
  { path: '/discipline', group: 'oversight', word: { zh: '监督一张网', en: 'Discipline net' }, roles: ['discipline_reader'] },
  { path: '/admin', group: 'settings', word: { zh: '管理', en: 'Administration' }, roles: ['system_admin', 'security_admin'] },
  { path: '/quality-setup', group: 'settings', word: { zh: '质检设置', en: 'Quality setup' }, roles: ['system_admin'] },
  { path: '/triggers', group: 'settings', word: { zh: '触发规则', en: 'Triggers' }, roles: ['supervisor', 'supervision_office', 'system_admin'] },
  { path: '/lines', group: 'settings', word: { zh: '号码登记', en: 'Lines' }, roles: ['shift_leader', 'system_admin'] },
  { path: '/assistant', group: 'settings', word: { zh: '语音助手', en: 'Voice assistant' }, roles: ['shift_leader', 'system_admin'] },
  { path: '/partners', group: 'settings', word: { zh: '联动平台', en: 'Partners' }, roles: ['system_admin'] },
  { path: '/nuisance', group: 'daily', word: { zh: '恶意来电', en: 'Malicious callers' }, roles: ['agent', 'shift_leader'] },
  { path: '/audit', group: 'settings', word: { zh: '审计', en: 'Audit' }, roles: ['auditor'] },
  { path: '/overview', group: 'reference', word: { zh: '总览', en: 'Overview' }, roles: 'all' },
]

/** The pages of a person, where their day begins first. */
export function pagesFor(roles: readonly Role[]): PageLink[] {
  const pages = PAGES.filter((page) => page.roles === 'all' || page.roles.some((role) => roles.includes(role)))
  const home = pages.find((page) => page.homeOf?.some((role) => roles.includes(role)))
  return home ? [home, ...pages.filter((page) => page !== home)] : pages
}

/** Whether somebody may open this address; addresses that are nobody's page are open. */
export function mayOpen(pathname: string, roles: readonly Role[]): boolean {
  const page = pageAt(pathname)
  return !page || pagesFor(roles).includes(page)
}

export const pageAt = (pathname: string): PageLink | undefined => PAGES.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))

/** The page where the day of one of the roles begins. */
export const homeOf = (roles: readonly Role[]): string => pagesFor(roles)[0]?.path ?? '/overview'
