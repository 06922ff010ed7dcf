import type { TicketView } from '#contract/ticket/view.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useRevisitWords } from './revisit-words.ts'

/** 重办次数 and its cap, before somebody promises another round. */
export function RehandleLine({ ticket }: { ticket: TicketView }) {
  const w = useRevisitWords()
  const max = useRules()?.rehandle.maxCount
  if (max === undefined) return null
  const n = ticket.rehandleCount
  return <p className={n >= max ? 'rehandle-spent' : 'quiet'}>{n >= max ? w('rehandleSpent', { n }) : n > 0 ? w('rehandled', { n, max }) : w('rehandleNone', { max })}</p>
}
