import type { TicketView } from '#contract/ticket/view.ts'
import { COMPLAINED_WORDS, ELEMENT_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { ELEMENTS } from './elements.ts'
import { usePageWords } from './ticket-words.ts'
import './story.css'

/** The demand as the citizen said it, the facts found in it marked, and what they are beside it. */
export function SaidDemand({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  const say = useSay()
  const known = ELEMENTS.flatMap((element) => { const text = ticket.elements[element]?.trim(); return text ? [{ element, text }] : [] })
  return (
    <div className="story-demand">
      <p className="running"><FactsMarked text={ticket.body} facts={known.map(({ text }) => text)} /></p>
      <dl className="fact-list said-facts">
        <div><dt>{w('category')}</dt><dd>{ticket.category?.path.join(' › ') ?? '—'}</dd></div>
        <div><dt>{w('place')}</dt><dd>{ticket.area?.name ?? '—'}</dd></div>
        {known.map(({ element, text }) => <div key={element}><dt>{say(ELEMENT_WORDS[element])}</dt><dd>{text}</dd></div>)}
        {ticket.complainedOf && <div><dt>{w('complained')}</dt><dd>{ticket.complainedOf.name} <span className="quiet">{say(COMPLAINED_WORDS[ticket.complainedOf.type])}</span></dd></div>}
      </dl>
    </div>
  )
}

function FactsMarked({ text, facts }: { text: string; facts: string[] }) {
  const found = facts.filter((fact) => fact.length > 1 && text.includes(fact)).toSorted((a, b) => b.length - a.length)
  if (found.length === 0) return <>{text}</>
  const cut = new RegExp(`(${found.map((fact) => fact.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`)
  return <>{text.split(cut).map((part, at) => (at % 2 ? <mark key={at}>{part}</mark> : part))}</>
}
