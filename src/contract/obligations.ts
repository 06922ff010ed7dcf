/** 三个 100 %: every case under a duty, what discharged it, what is open, what was exempted by whom and why. Coverage is counted from these rows. */
import { z } from 'zod'
import { OVERSIGHT_ROLES } from '#domain/people/actor.ts'
import { CASE_STATES, DISCHARGES } from '#domain/supervision/obligation.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'

const Day = z.iso.date()
const Base = z.enum(['first_handled', 'non_compliant', 'dissatisfied_reasonable', 'unit_closed'])
const Duty = z.enum(['revisit', 'inspect', 'supervise'])
/** Local days, both included; a case belongs to the day it opened. */
const Period = z.object({ from: Day, to: Day })
const OFFICE = ['supervision_office'] as const
const STAFF = ['supervisor', 'supervision_office'] as const

export const Coverage = z.object({
  code: z.string(), name: z.string(), base: Base, duty: Duty, share: z.number(), inForce: z.boolean(), unreachedCounts: z.boolean(),
  all: z.number(), discharged: z.number(), open: z.number(), exempted: z.number(), withdrawn: z.number(),
  /** of the open ones: attempted in vain, and past their limit */
  unreached: z.number(), overdue: z.number(),
  /** discharged over discharged and open: what was exempted or fell away is shown beside, and in neither */
  numerator: z.number(), denominator: z.number(),
})
export type Coverage = z.infer<typeof Coverage>
const By = z.object({ at: Time, by: z.string() })
export const CaseView = z.object({
  id: Id, code: z.string(), name: z.string(), base: Base, duty: Duty, round: z.number(), state: z.enum(CASE_STATES),
  ticket: z.object({ id: Id, number: z.string(), title: z.string() }), unit: z.string().nullable(),
  openedAt: Time, dueAt: Time.nullable(), overdue: z.boolean(), unreachedAt: Time.nullable(),
  discharge: By.extend({ how: z.enum(DISCHARGES), orderId: Id.nullable() }).nullable(),
  exemption: By.extend({ reason: z.string().nullable(), decidedBy: z.string().nullable() }).nullable(),
  withdrawnAt: Time.nullable(),
  /** an application for exemption nobody has decided yet */
  asked: By.extend({ id: Id, reason: z.string() }).nullable(),
  abilities: z.array(z.enum(['exempt', 'decide', 'order'])),
})
export type CaseView = z.infer<typeof CaseView>

const CaseParams = z.object({ caseId: Id })
const Which = Period.extend({ code: z.string().max(60).optional(), state: z.enum([...CASE_STATES, 'asked', 'overdue']).optional() })
export const obligationCoverage = endpoint('GET', '/api/obligations', { query: Period, response: z.object({ from: Day, to: Day, items: z.array(Coverage) }), access: OVERSIGHT_ROLES, summary: 'coverage of each duty, counted from its cases' })
export const obligationCases = endpoint('GET', '/api/obligations/cases', { query: Which.extend(Page.shape), response: pageOf(CaseView), access: OVERSIGHT_ROLES, summary: 'cases under the duties' })
export const exportObligations = endpoint('GET', '/api/obligations/export', { query: Which, response: z.unknown(), access: OVERSIGHT_ROLES, summary: 'the same cases as CSV' })
export const exemptCase = endpoint('POST', '/api/obligations/cases/:caseId/exemption', { params: CaseParams, body: z.object({ reason: Text(500) }), response: CaseView, access: STAFF, summary: 'exempt, or ask for it where a second person decides' })
export const decideExemption = endpoint('POST', '/api/obligations/exemptions/:exemptionId/decision', { params: z.object({ exemptionId: Id }), body: z.object({ granted: z.boolean(), reason: Text(500) }), response: CaseView, access: OFFICE, summary: 'the second person' })
export const orderForCase = endpoint('POST', '/api/obligations/cases/:caseId/order', { params: CaseParams, body: z.object({ reason: Text(1000), unitIds: z.array(Id).max(20).default([]), rung: z.string().max(60).optional() }), response: CaseView, access: STAFF, summary: 'open the order the duty asks for' })
