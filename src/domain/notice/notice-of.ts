/** What the citizen is told of an event, and with which words' values. No message: nothing the citizen needs to hear. */
import type { MessageCode } from '../profile/messages.ts'

export type NoticeFacts = { number: string; queryCode: string; title: string; dueAt: string; until: string }
type Body = Record<string, unknown>
type Rule = { message: MessageCode; values: (body: Body, facts: NoticeFacts) => Record<string, string>; when?: (facts: Record<string, unknown>) => boolean }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const isLead = (facts: Record<string, unknown>) => facts.role === 'lead'
/** outcomes of which the citizen has been told by the very move */
const SAID_BEFORE: readonly unknown[] = ['answered', 'refused', 'withdrawn', 'transferred', 'thanked']

const RULES: Record<string, Rule> = {
  'ticket.registered': { message: 'registered', values: (_, f) => ({ queryCode: f.queryCode, title: f.title }) },
  'ticket.answered': { message: 'answered', values: (b) => ({ answer: text(b.answer) }) },
  'ticket.info_asked': { message: 'supplement_asked', values: (b, f) => ({ question: text(b.question), dueAt: f.dueAt }) },
  'ticket.refused': { message: 'refused', values: (b) => ({ reason: text(b.name), route: text(b.route) }) },
  'ticket.transferred': { message: 'transferred', values: (b) => ({ target: text(b.name), phone: text(b.number) }) },
  'ticket.merged': { message: 'merged', values: (_, f) => ({ title: f.title }) },
  'assignment.made': { message: 'dispatched', when: isLead, values: (b, f) => ({ unit: text(b.unit), dueAt: f.dueAt }) },
  'assignment.progress_reported': { message: 'progress', values: (b) => ({ unit: text(b.unit), progress: text(b.text) }) },
  'assignment.extended': { message: 'extended', values: (b, f) => ({ unit: text(b.unit), dueAt: f.dueAt, reason: text(b.decision) }) },
  'ticket.suspended': { message: 'suspended', values: (b, f) => ({ reason: text(b.decision), until: f.until }) },
  'ticket.resumed': { message: 'resumed', values: (_, f) => ({ dueAt: f.dueAt }) },
  'ticket.accepted': { message: 'replied', values: (b) => ({ unit: text(b.unit), answer: text(b.publicAnswer) }) },
  'ticket.followed_parent': { message: 'replied', values: (b) => ({ unit: text(b.unit), answer: text(b.publicAnswer) }) },
  'ticket.study_concluded': { message: 'suggestion_decided', values: (b) => ({ outcome: text(b.conclusion), reason: text(b.reason) }) },
  'revisit.failed': { message: 'revisit_missed', values: () => ({}) },
  'ticket.rehandled': { message: 'rehandled', values: (b, f) => ({ unit: text(b.unit), dueAt: f.dueAt }) },
  'ticket.closed': { message: 'closed', when: (facts) => !SAID_BEFORE.includes(facts.outcome), values: (b) => ({ answer: text(b.answer) }) },
  'ticket.reopened': { message: 'reopened', values: () => ({}) },
  'campaign.result_told': { message: 'campaign_result', values: (b) => ({ campaign: text(b.campaign), result: text(b.result) }) },
  'ticket.withdrawn': { message: 'withdrawn', values: () => ({}) },
}

export const NOTICE_EVENTS = Object.keys(RULES)

export function noticeOf(event: { type: string; facts: Record<string, unknown> | null }, body: Body, facts: NoticeFacts): { message: MessageCode; values: Record<string, string> } | undefined {
  const rule = RULES[event.type]
  if (!rule || rule.when?.(event.facts ?? {}) === false) return undefined
  return { message: rule.message, values: { number: facts.number, ...rule.values(body, facts) } }
}
