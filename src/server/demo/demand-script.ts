/** What a generated citizen says and how a good unit answers. {area} {estate} {road} {shop} {firm} {school} {village} {n} {m} are filled in. */
import type { ComplainedOf, Urgency } from '#domain/ticket/ticket.ts'

export type DemandScript = {
  category: string
  kind: 'help' | 'complaint' | 'report' | 'suggestion' | 'praise'
  title: string
  body: string
  cause: string
  /** the unit's public answer; of a suggestion the reason for its conclusion */
  answer: string
  urgency?: Exclude<Urgency, 'normal'>
  party?: 'enterprise'
  /** 被反映对象 */
  against?: { type: ComplainedOf['type']; name: string }
  /** the agent can settle it at once, with these words */
  atOnce?: string
  /** how often beside the others, 1 where absent */
  weight?: number
}
