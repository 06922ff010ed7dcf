/** 同一事项: tickets that look like this one; F7 merges into an open one after registering, ended ones are there to read. */
import { useEffect } from 'react'
import { similarTickets, type FoundTicket } from '#contract/desk.ts'
import { PARENT_OPEN } from '#domain/ticket/moves/merge.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { Failure } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useIntakeWords } from './intake-words.ts'
import { useSharedWords } from '../../shared/shared-words.ts'
import { PastTicket } from './past-ticket.tsx'
import type { Intake } from './use-intake.ts'

type Props = { intake: Intake; into: FoundTicket | undefined; choose: (ticket: FoundTicket | undefined) => void; offer: (ticket: FoundTicket | undefined) => void }

const isOpen = ({ status }: FoundTicket): boolean => PARENT_OPEN.includes(status)

/** `offer` tells the desk which ticket F7 means. */
export function SimilarPanel({ intake: { settledBody, filled, draft }, into, choose, offer }: Props) {
  const t = useIntakeWords()
  const s = useSharedWords()
  const enough = settledBody.length >= 6
  const found = useQueryOf(similarTickets, { body: { text: settledBody.slice(0, 4000), ...(filled.areaCode ? { areaCode: filled.areaCode } : {}), ...(filled.categoryCode ? { categoryCode: filled.categoryCode } : {}), ...(draft.phone.trim() ? { phone: draft.phone.trim() } : {}), ...(draft.complainedName.trim() ? { complainedOf: draft.complainedName.trim() } : {}) } }, { enabled: enough, staleTime: 30_000, keepOld: true })
  const items = enough ? (found.data?.items ?? []).slice(0, 2) : []
  const first = items.find(isOpen)
  useEffect(() => offer(first), [first, offer])
  if (!enough) return null
  if (found.error) return <Failure error={found.error} />
  return (
    <section aria-label={t('same')}>
      <h3>{t('same')}</h3>
      {items.length === 0 ? <p className="quiet">{found.isPending ? s('loading') : t('sameNone')}</p> : null}
      {items.map((ticket) => (
        <article key={ticket.id} className={into?.id === ticket.id ? 'know-card chosen' : 'know-card'}>
          <PastTicket ticket={ticket} />
          <p className="quiet one-line" title={ticket.why}>{ticket.why}</p>
          {ticket.offer === 'urge' ? <p className="repeat-caller" role="status">{t('repeatCaller')}</p> : null}
          {isOpen(ticket) ? <button type="button" className="link-like again" aria-pressed={into?.id === ticket.id} onClick={() => choose(into?.id === ticket.id ? undefined : ticket)}>
            {ticket === first ? <KeyCap>F7</KeyCap> : null} {into?.id === ticket.id ? t('mergeOff') : t('mergeIn')}
          </button> : null}
          {into?.id === ticket.id ? <p className="quiet">{t('mergeKept')}</p> : null}
        </article>
      ))}
    </section>
  )
}
