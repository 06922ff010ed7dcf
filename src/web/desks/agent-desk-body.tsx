import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { lookUpCaller, similarTickets, type FoundTicket } from '#contract/desk.ts'
import type { EntryView } from '#contract/knowledge.ts'
import { callerOfCall } from '#contract/phone-desk.ts'
import { settleHandOver } from '#contract/telephony-partners.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { ActionBar, PANEL_KEYS, PANELS, type PanelName } from '../features/intake/action-bar.tsx'
import { CallBar } from '../features/intake/call-bar.tsx'
import { CallerPanel } from '../features/intake/caller-panel.tsx'
import { DeadlineLine } from '../features/intake/deadline-line.tsx'
import type { Missing, Then } from '../features/intake/demand-of.ts'
import { DemandFields } from '../features/intake/demand-fields.tsx'
import { DemandText } from '../features/intake/demand-text.tsx'
import { DraftFound } from '../features/intake/draft-found.tsx'
import { ElementChips } from '../features/intake/element-chips.tsx'
import { FindsPanel } from '../features/intake/finds-panel.tsx'
import { SignalAlert } from '../features/intake/signal-alert.tsx'
import { useIntakeWords } from '../features/intake/intake-words.ts'
import { OutcomePanel } from '../features/intake/outcome-panel.tsx'
import { RegisteredNote } from '../features/intake/registered-note.tsx'
import { ServiceForm } from '../features/intake/service-form.tsx'
import { SimilarPanel } from '../features/intake/similar-panel.tsx'
import { UnitsPanel } from '../features/intake/units-panel.tsx'
import { useDraftKeeping } from '../features/intake/use-draft-keeping.ts'
import { useIntake } from '../features/intake/use-intake.ts'
import { useMissing } from '../features/intake/use-missing.ts'
import { useRegistration, type Registered } from '../features/intake/use-registration.ts'
import { CiteList } from '../features/knowledge/cite-list.tsx'
import { ManualCall } from '../features/telephony/manual-call.tsx'
import { usePhone } from '../features/telephony/use-phone.tsx'
import { useKeys } from '../shared/keyboard.ts'
import { Failure } from '../shared/states.tsx'
import { keyOf, useCall } from '../shared/use-call.ts'
import { useCallForm } from './use-call-form.ts'
import './agent-desk.css'

/** The field marked with this name, or the first field within what is marked. */
function focus(name: string) {
  const place = document.querySelector<HTMLElement>(`[data-focus="${name}"]`)
  const field = place?.matches('input,textarea') ? place : place?.querySelector<HTMLElement>('input,textarea')
  field?.focus()
}
const PANEL_WORDS = { answer: { zh: '当场答复', en: 'answer now' }, ask_info: { zh: '要求补充', en: 'ask for more' }, refuse: { zh: '告知途径', en: 'name the route' }, transfer: { zh: '转接', en: 'transfer' } } as const

export function AgentDeskBody({ rules }: { rules: CenterRules }) {
  const t = useIntakeWords()
  const client = useQueryClient()
  const intake = useIntake(rules)
  const kept = useDraftKeeping(intake)
  const phone = usePhone()
  const form = useCallForm(intake, kept, phone)
  const [bound, setBound] = useState<{ callId: string; ticketId: string }>()
  const [panel, setPanel] = useState<PanelName>()
  const [again, setAgain] = useState(false)
  const [offered, setOffered] = useState<FoundTicket>()
  const [into, setInto] = useState<FoundTicket>()
  const [done, setDone] = useState<Registered | { again: string }>()
  const offer = useCallback((ticket: FoundTicket | undefined) => setOffered(ticket), [])
  const { mutate: settle, error: unsettled } = useCall(settleHandOver, () => void client.invalidateQueries({ queryKey: [keyOf(callerOfCall)[0]] }))
  const next = (after?: Registered | { again: string }) => {
    // What was shown of the last caller goes with the call.
    for (const asked of [lookUpCaller, similarTickets]) client.removeQueries({ queryKey: [keyOf(asked)[0]] })
    const { callId, callByHand, handOverId } = intake.draft
    if (handOverId && after && 'ticket' in after) settle({ params: { handOverId }, body: { ticketId: after.ticket.id } })
    if (callId && after && !callByHand) phone?.note(callId, 'again' in after ? 'urged' : after.then.move === 'answer' ? 'answered' : 'ticket')
    // 登记并转接: the caller goes where the ticket says, and the facts with them.
    if (callId && after && 'then' in after && after.then.move === 'transfer' && phone?.current?.id === callId && phone.can('transfer') && rules.transferTargets.some(({ code, number }) => number && 'target' in after.then && code === after.then.target)) phone.transfer(callId, after.then.target, '', after.ticket.id)
    if (callId && after && 'ticket' in after) setBound({ callId, ticketId: after.ticket.id })
    intake.start(form.blank()); kept.done(); setPanel(undefined); setAgain(false); setInto(undefined); setDone(after)
    setTimeout(() => focus('body'))
  }
  const registration = useRegistration(intake, into, next)
  const missing = useMissing(registration.missing, intake)
  const send = (then: Then) => {
    const [first] = registration.send(then)
    if (first) focus(first satisfies Missing)
  }
  const toggle = (entry: EntryView) => {
    const { cited, answer } = intake.draft
    if (cited.includes(entry.id)) intake.change({ cited: cited.filter((id) => id !== entry.id), answer: answer.replace(entry.answer, '').trim() })
    else intake.change({ cited: [...cited, entry.id], answer: [answer, entry.answer].filter(Boolean).join('\n') })
  }
  useKeys([
    ...PANELS.map((name) => ({ key: PANEL_KEYS[name], word: PANEL_WORDS[name], run: () => setPanel(name) })),
    { key: 'F6', word: { zh: '在办工单：催办、补充、致谢、撤诉', en: 'open ticket: urge, add, thank, withdraw' }, run: () => setAgain(!again) },
    { key: 'F7', word: { zh: '并入同一事项', en: 'merge into the same matter' }, run: () => setInto(into ? undefined : offered), off: !offered },
    { key: 'F8', word: { zh: '登记并派单', en: 'register and dispatch' }, run: () => send({ move: 'dispatch' }) },
    { key: 'Alt+T', word: { zh: '写诉求', en: 'to the demand' }, run: () => focus('body') },
    { key: 'Alt+N', word: { zh: '填号码', en: 'to the number' }, run: () => focus('number') },
    { key: 'Alt+C', word: { zh: '选类别', en: 'to the category' }, run: () => focus('category') },
  ])
  return (
    <div className="agent-desk">
      <h1 className="unseen">{t('callBar')}</h1>
      <CallBar intake={intake} onNext={() => next()} {...(phone?.seat.engine === 'manual' ? { aside: <ManualCall
        begin={(callId, startedAt) => intake.change({ callId, startedAt, callByHand: true })}
        known={(id) => ({ number: intake.draft.phone.trim() || undefined, line: intake.draft.line, ticketId: bound?.callId === id ? bound.ticketId : undefined })} /> } : phone ? { aside: null } : {})} />
      <div className="desk-columns">
        <div className="desk-left"><CallerPanel intake={intake} again={again} setAgain={setAgain} onAgainDone={(number) => next({ again: number })} /></div>
        <section className="desk-middle" aria-label={t('demand')}>
          {done ? ('again' in done ? <p className="registered" role="status">{t('againDone', { number: done.again })}</p>
            : <RegisteredNote done={done} folded={intake.draft.startedAt !== undefined} rules={rules} mergeError={registration.mergeError} merged={registration.merged} dismiss={() => setDone(undefined)} />) : null}
          <DraftFound kept={kept} />
          <ServiceForm intake={intake} />
          <SignalAlert intake={intake} send={send} />
          <DemandText intake={intake} />
          <FindsPanel intake={intake} />
          <DemandFields intake={intake} />
          <ElementChips intake={intake} />
          <DeadlineLine intake={intake} />
        </section>
        <div className="desk-right">
          {intake.settledBody.length < 6 ? <p className="quiet">{t('whyTyping')}</p> : null}
          <SimilarPanel intake={intake} into={into} choose={setInto} offer={offer} />
          {intake.filled.categoryCode || intake.filled.service?.unit || intake.settledBody.length >= 6 ? <UnitsPanel intake={intake} /> : null}
          <CiteList text={intake.settledBody} cited={intake.draft.cited} toggle={toggle} />
        </div>
      </div>
      {registration.error ?? unsettled ? <div className="desk-refused"><Failure error={registration.error ?? unsettled} /></div> : null}
      {panel ? <OutcomePanel key={panel} panel={panel} intake={intake} busy={registration.busy} send={send} close={() => { setPanel(undefined); focus('body') }} /> : null}
      <ActionBar open={panel} setOpen={setPanel} register={() => send({ move: 'dispatch' })} busy={registration.busy} missing={missing} confidential={intake.filled.service?.confidential ?? false} kept={kept} />
    </div>
  )
}
