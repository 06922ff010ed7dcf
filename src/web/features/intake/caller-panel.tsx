/** Who is calling: history and open tickets by number, and what the caller wants known. */
import { Checkbox, Input } from 'antd'
import { useId } from 'react'
import { lookUpCaller } from '#contract/desk.ts'
import { callerOfCall } from '#contract/phone-desk.ts'
import { DISCLOSURES, PARTIES } from '#domain/ticket/ticket.ts'
import { Choice } from '../../shared/choice.tsx'
import { Asked } from '../../shared/states.tsx'
import { DISCLOSURE_WORDS, PARTY_WORDS } from '../../shared/ticket-words.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { useSay } from '../../shared/words.ts'
import { CallAgain } from './call-again.tsx'
import { CallPop } from './call-pop.tsx'
import { TakenFrom } from './finds-panel.tsx'
import { PastTicket } from './past-ticket.tsx'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'
import { useWhy } from './use-why.ts'

const digits = (phone: string) => phone.replace(/\D/g, '')

export function CallerPanel({ intake, again, setAgain, onAgainDone }: { intake: Intake; again: boolean; setAgain: (open: boolean) => void; onAgainDone: (number: string) => void }) {
  const t = useIntakeWords()
  const say = useSay()
  const id = useId()
  const { draft, filled, change } = intake
  const why = useWhy(intake)
  const phone = useSettled(draft.phone.trim())
  const enough = digits(phone).length >= 7
  const callId = draft.callByHand || enough ? undefined : draft.callId
  const typed = useQueryOf(lookUpCaller, { body: { phone } }, { enabled: enough })
  const pop = useQueryOf(callerOfCall, { params: { callId: callId ?? '' } }, { enabled: callId !== undefined, staleTime: 60_000 })
  const caller = callId === undefined ? typed : { data: pop.data?.caller, error: pop.error, isPending: pop.isPending, refetch: pop.refetch }
  return (
    <section className="caller" aria-label={t('caller')}>
      <h2>{t('caller')}</h2>
      {callId !== undefined && pop.data ? <CallPop pop={pop.data} intake={intake} /> : null}
      {enough || callId !== undefined ? (
        <Asked query={caller} rows={3}>{(found) => (
          <>
            <p className="caller-who"><b>{found.name ?? found.enterprise ?? (found.contacts > 0 ? t('nameless') : t('unknownCaller'))}</b>{found.contacts > 0 ? <span className="quiet">{t('contacts', { n: found.contacts + 1 })}</span> : null}</p>
            {found.open.length ? <><h3>{t('openTickets', { n: found.open.length })}</h3><CallAgain intake={intake} tickets={found.open} open={again} setOpen={setAgain} onDone={onAgainDone} /></> : null}
            {found.history.length ? <><h3>{t('history')}</h3><ul className="past">{found.history.slice(0, 4).map((ticket) => <li key={ticket.id}><PastTicket ticket={ticket} /></li>)}</ul></> : null}
          </>
        )}</Asked>
      ) : <p className="quiet">{t('typeNumber')}</p>}
      <div className="caller-says">
        <label htmlFor={`${id}n`}>{t('name')}</label>
        <Input id={`${id}n`} size="small" maxLength={60} autoComplete="off" value={draft.name} onChange={(event) => change({ name: event.target.value })} />
        <TakenFrom intake={intake} field="name" /><TakenFrom intake={intake} field="phone" />
        <Choice label={t('party')} hideLabel name={`${id}p`} value={draft.party} options={PARTIES.map((value) => ({ value, label: say(PARTY_WORDS[value]) }))} onChange={(party) => change({ party })} />
        {draft.party === 'enterprise' ? <Input size="small" aria-label={t('enterprise')} placeholder={t('enterprise')} maxLength={120} value={draft.enterprise} onChange={(event) => change({ enterprise: event.target.value })} /> : null}
        <Choice label={t('disclosure')} hideLabel name={`${id}d`} value={filled.disclosure} options={DISCLOSURES.map((value) => ({ value, label: say(DISCLOSURE_WORDS[value]) }))} onChange={(disclosure) => change({ disclosure })} />
        {why.disclosure ? <span className="field-why">{why.disclosure}</span> : null}
        <span><Checkbox checked={draft.wantsRevisit} onChange={(event) => change({ wantsRevisit: event.target.checked })}>{t('revisit')}</Checkbox>
          <Checkbox disabled={filled.disclosure === 'secret'} checked={draft.isPublic && filled.disclosure !== 'secret'} onChange={(event) => change({ isPublic: event.target.checked })}>{t('open')}</Checkbox></span>
      </div>
    </section>
  )
}
