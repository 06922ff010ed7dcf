/** What an order says in one line each: its time, its proof, what comes next. */
import type { OrderCard } from '#contract/supervision.ts'
import { Remaining } from '../../shared/light.tsx'
import { momentText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useSupervisionWords } from './supervision-words.ts'

export function OrderState({ order }: { order: OrderCard }) {
  const w = useSupervisionWords()
  return <span className={`chip order-state order-${order.state}`}>{w(`state.${order.state}`)}{order.state === 'finished' && order.solved !== null ? ` · ${w(order.solved ? 'solved' : 'unsolved')}` : ''}</span>
}

export function OrderDue({ order }: { order: OrderCard }) {
  const now = useNow()
  if (order.state === 'finished' || !order.dueAt) return null
  return <Remaining dueAt={order.dueAt} light={Date.parse(order.dueAt) <= now ? 'overdue' : 'calm'} />
}

export function NextStepLine({ order }: { order: OrderCard }) {
  const w = useSupervisionWords()
  return <>{w(`next.${order.next.step}`, { names: order.next.names.join('、') })}</>
}

/** When and where it goes by itself, or why it does not. */
export function ClimbLine({ order }: { order: OrderCard }) {
  const w = useSupervisionWords()
  const language = useLanguage()
  const now = useNow()
  if (order.state === 'finished' || order.state === 'opened') return null
  if (order.hindered) return <span className="light light-overdue order-wrap">{w('hindered')}</span>
  if (order.next.rung === null) return <>{w('top')}</>
  if (order.climbsAt === null) return <>{w('byHand')}</>
  return Date.parse(order.climbsAt) <= now ? <>{w('climbsNow', { rung: order.next.rung })}</> : <>{w('climbsAt', { time: momentText(order.climbsAt, language), rung: order.next.rung })}</>
}
