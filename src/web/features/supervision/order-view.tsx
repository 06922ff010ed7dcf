/** 督办件: what comes next, the moves, the proof of its rung, the units' answers, its way up the ladder and all that happened. */
import { Link } from 'react-router'
import type { OrderView } from '#contract/supervision.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { OrderActs } from './order-acts.tsx'
import { ClimbLine, NextStepLine, OrderDue, OrderState } from './order-lines.tsx'
import { ProofList } from './proof-list.tsx'
import { ToldList } from './told-list.tsx'
import { useSupervisionWords } from './supervision-words.ts'
import './supervision.css'

export function OrderPage({ order, mayOpenBoard }: { order: OrderView; mayOpenBoard: boolean }) {
  const w = useSupervisionWords()
  return (
    <div className="order-page">
      <header className="order-head">
        <h1>{w(order.kind)} {order.number} <OrderState order={order} /></h1>
        <p>{order.rung.name}{order.rung.group && <span className="quiet"> · {w('group', { name: order.rung.group })}</span>} · <OrderDue order={order} /> <span className="quiet"><ClimbLine order={order} /></span>{mayOpenBoard && <> · <Link to="/supervision">{w('back')}</Link></>}</p>
        <p className="order-reason running">{w(`basis.${order.basis}`)}：{order.reason} <span className="quiet">— {order.openedBy}</span></p>
      </header>
      {order.state !== 'finished' && <p className="order-nextbox"><strong>{w('nextHead')}：</strong><NextStepLine order={order} />{order.rungView.headAnswers && <span className="quiet"> · {w('headAnswers')}</span>}</p>}
      {order.conclusion && <p className="order-nextbox running"><strong>{w('conclusion')}（{w(order.solved ? 'solved' : 'unsolved')}）：</strong>{order.conclusion} <span className="quiet">— {order.finishedBy}</span></p>}
      <OrderActs order={order} />
      <div className="order-parts">
        <div><Answers order={order} /><ProofList order={order} /></div>
        <div><Tickets order={order} /><Way order={order} /><ToldList order={order} /><Story order={order} /></div>
      </div>
    </div>
  )
}

function Answers({ order }: { order: OrderView }) {
  const w = useSupervisionWords()
  return (
    <section aria-label={w('answers')}>
      <h2>{w('answers')}</h2>
      <ul className="order-rows">
        {order.answers.map((part) => (
          <li key={part.id}>
            <p><strong>{part.name}</strong> <span className={`chip part-${part.state}`}>{w(`part.${part.state}`)}</span>{part.urges > 0 && <span className="chip chip-near">{w('urged', { n: part.urges })}</span>}</p>
            {part.text ? <p className="running">{part.text}</p> : <p className="quiet">{w('noAnswer')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tickets({ order }: { order: OrderView }) {
  const w = useSupervisionWords()
  return (
    <section aria-label={w('coveredTickets')}>
      <h2>{w('coveredTickets')} <span className="quiet">{w('tickets', { n: order.ticketCount })} · {w('personTimes', { n: order.personTimes })}{order.persons > order.ticketCount ? ` · ${w('persons', { n: order.persons })}` : ''}</span></h2>
      <ul className="order-rows order-tickets">{order.tickets.map(({ id, number, title, mayOpen }) => <li key={id}>{mayOpen ? <Link to={`/tickets/${id}`}>{number}</Link> : <span className="quiet">{number}</span>} {title}</li>)}</ul>
    </section>
  )
}

function Way({ order }: { order: OrderView }) {
  const w = useSupervisionWords()
  const language = useLanguage()
  return (
    <section aria-label={w('ladderPath')}>
      <h2>{w('ladderPath')}</h2>
      <ol className="order-way">{order.steps.map((step) => <li key={step.no}><strong>{step.name}</strong> <span className="quiet">{w(`how.${step.how}`)} · {momentText(step.at, language)} · {step.by}</span>{step.reason && step.no > 1 && <p className="quiet">{step.reason}</p>}</li>)}</ol>
    </section>
  )
}

function Story({ order }: { order: OrderView }) {
  const w = useSupervisionWords()
  const language = useLanguage()
  return (
    <section aria-label={w('story')}>
      <h2>{w('story')}</h2>
      <ol className="order-story">
        {order.entries.toReversed().map((entry) => (
          <li key={entry.id}><span className="quiet">{momentText(entry.at, language)} {entry.by}</span> {entry.unit && `${entry.unit} `}{WHAT.includes(entry.what as What) ? w(`what.${entry.what as What}`) : entry.what}{entry.text && entry.what !== 'extended' && <span className="running">：{entry.text}</span>}</li>
        ))}
      </ol>
    </section>
  )
}
const WHAT = ['opened', 'sent', 'proof', 'answered', 'drafted', 'signed', 'return_asked', 'return_refused', 'released', 'accepted', 'sent_back', 'climbed', 'climbed_by_itself', 'hindered', 'finished_solved', 'finished_unsolved', 'extended', 'urged', 'mapped', 'told', 'told_nobody'] as const
type What = (typeof WHAT)[number]
