import { Button } from 'antd'
import { Link } from 'react-router'
import type { ClueView } from '#contract/supervision-clues.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { momentText } from '../../shared/time.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { DropForm, TakeUpForm } from './clue-forms.tsx'
import { useClueWords } from './clue-words.ts'

type Act = 'take_up' | 'drop'
type Props = { clue: ClueView; chosen: boolean; act: Act | undefined; onAct: (act: Act | undefined) => void; onDone: () => void }

export function ClueCard({ clue, chosen, act, onAct, onDone }: Props) {
  const t = useClueWords()
  const say = useSay()
  const language = useLanguage()
  const { trigger, tickets, ticketCount, state } = clue
  return (
    <li id={`clue-${clue.id}`} className={chosen ? 'clue-card clue-chosen' : 'clue-card'} aria-current={chosen || undefined}>
      <h2>{trigger.name} {state !== 'found' && <span className={`chip clue-${state}`}>{t(`state.${state}`)}</span>}</h2>
      <p className="running">{say(clue.why)}</p>
      <ul className="clue-tickets" aria-label={t('tickets')}>
        {tickets.map((ticket) => <li key={ticket.id}><Link to={`/tickets/${ticket.id}`}>{ticket.number} {ticket.title}</Link> <span className="quiet">{ticket.unit ?? t('noUnit')}</span></li>)}
      </ul>
      {ticketCount > tickets.length && <p className="quiet">{t('moreTickets', { n: ticketCount, shown: tickets.length })}</p>}
      <p className="quiet">{t('found', { at: momentText(clue.foundAt, language) })}{clue.rung && ` · ${t('proposes', { rung: clue.rung.name })}`}
        {clue.decidedAt && clue.decidedBy && ` · ${t('decidedBy', { who: clue.decidedBy, at: momentText(clue.decidedAt, language) })}`}
        {clue.orderId && <> · <Link to={`/supervision/${clue.orderId}`}>{t('order')}</Link></>}</p>
      {clue.reason && <p className="running clue-reason">{clue.reason}</p>}
      {act === 'take_up' ? <TakeUpForm clue={clue} onDone={onDone} cancel={() => onAct(undefined)} /> : act === 'drop' ? <DropForm clue={clue} onDone={onDone} cancel={() => onAct(undefined)} /> : clue.abilities.length > 0 && (
        <p className="clue-acts">
          {clue.abilities.includes('take_up') && <Button type={chosen ? 'primary' : 'default'} onClick={() => onAct('take_up')}>{t('takeUp')} {chosen && <KeyCap>t</KeyCap>}</Button>}
          {clue.abilities.includes('drop') && <Button onClick={() => onAct('drop')}>{t('drop')} {chosen && <KeyCap>x</KeyCap>}</Button>}
        </p>
      )}
    </li>
  )
}
