import { Link } from 'react-router'
import type { TicketView } from '#contract/ticket/view.ts'
import { Attachments } from '../../shared/attachments.tsx'
import { PersonalData } from '../../shared/personal-data.tsx'
import { COMPLAINED_WORDS, DISCLOSURE_WORDS, ELEMENT_WORDS, PARTY_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { ELEMENTS } from './elements.ts'
import { usePageWords } from './ticket-words.ts'
import { PlaceSketch } from './place-sketch.tsx'
import { MergedChildren } from './merged-children.tsx'

/** Facts below the clocks: who asks, where, what is known, files, links. */
export function Facts({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  const say = useSay()
  const { requester } = ticket
  return (
    <div className="facts">
      <section>
        <h2 className="small-head">{w('requester')}{requester && ` · ${say(PARTY_WORDS[requester.party])} · ${say(DISCLOSURE_WORDS[requester.disclosure])}`}{ticket.personsRepresented > 1 && ` · ${w('persons', { n: ticket.personsRepresented })}`}</h2>
        {requester?.enterprise && <p>{requester.enterprise}</p>}
        {requester ? <PersonalData ticketId={ticket.id} requester={requester} /> : <p className="quiet">{w('confidential')}</p>}
      </section>
      <section>
        <h2 className="small-head">{w('elements')}</h2>
        <dl className="fact-list">
          {ELEMENTS.map((element) => <div key={element}><dt>{say(ELEMENT_WORDS[element])}</dt><dd>{ticket.elements[element] || '—'}</dd></div>)}
          <div><dt>{w('category')}</dt><dd>{ticket.category?.path.join(' › ') ?? '—'}</dd></div>
          <div><dt>{w('place')}</dt><dd>{ticket.area?.name ?? '—'}{ticket.place && <span className="quiet"> {w('coordinates', { lng: ticket.place.lng.toFixed(4), lat: ticket.place.lat.toFixed(4), datum: ticket.place.datum })}</span>}</dd></div>
          {ticket.complainedOf && <div><dt>{w('complained')}</dt><dd>{ticket.complainedOf.name} <span className="quiet">{say(COMPLAINED_WORDS[ticket.complainedOf.type])}</span></dd></div>}
          {ticket.tags.length > 0 && <div><dt>{w('tags')}</dt><dd>{ticket.tags.join('、')}</dd></div>}
          <div><dt>{w('firstUnit')}</dt><dd>{ticket.firstUnit} <span className="quiet">{ticket.wantsRevisit ? w('wantsRevisit') : w('noRevisit')}{ticket.isPublic ? ` · ${w('isPublic')}` : ''}</span></dd></div>
          <div><dt>{w('counts')}</dt><dd><Counts ticket={ticket} /></dd></div>
        </dl>
        {ticket.place && <PlaceSketch place={ticket.place} />}
      </section>
      {(ticket.mergedInto || ticket.childCount > 0) && (
        <section>
          <h2 className="small-head">{w('links')}</h2>
          {ticket.mergedInto && <p>{w('mergedInto')} <Link to={`/tickets/${ticket.mergedInto.id}`}>{ticket.mergedInto.number}</Link></p>}
          {ticket.childCount > 0 && <MergedChildren ticket={ticket} />}
        </section>
      )}
      <section><h2 className="small-head">{w('files')}</h2><Attachments ticketId={ticket.id} {...(ticket.abilities.some(({ move }) => move === 'attach') ? { kind: 'citizen' } : {})} mayUpload={!['closed', 'archived'].includes(ticket.status)} /></section>
    </div>
  )
}

function Counts({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  const counts = (['dispatchCount', 'contactCount', 'urgeCount', 'rehandleCount', 'revisitAttempts'] as const).filter((name) => ticket[name] > 0)
  return <>{counts.length ? counts.map((name) => w(name, { n: ticket[name] })).join(' · ') : '—'}</>
}
