import type { TicketView } from '#contract/ticket/view.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { scriptFor } from '#domain/revisit/queue-order.ts'
import type { DemandClass } from '#domain/profile/rules.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useRevisitWords } from './revisit-words.ts'

/** 话术 for this kind of demand, to be read aloud; the centre's wording names the ticket in braces. */
export function ScriptBox({ ticket, sampled = false }: { ticket: TicketView; sampled?: boolean }) {
  const w = useRevisitWords()
  const rules = useRules()
  if (!rules) return null
  const found = scriptFor(revisitPlanOf(rules).scripts, { class: ticket.class as DemandClass, kind: ticket.kind.code, party: ticket.requester?.party ?? 'person', sampled })
  const text = (found?.text ?? rules.revisit.script).replaceAll('{title}', ticket.title).replaceAll('{number}', ticket.number).replaceAll('{category}', ticket.category?.name ?? '')
  return <p className="revisit-script running"><span className="quiet">{w('script')}{found ? ` · ${found.name}` : ''}</span> {text}</p>
}
