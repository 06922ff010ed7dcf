import { useQueryClient } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { inviteRevisit, revisitQueue } from '#contract/revisit.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { INVITE_MEDIA, type InviteMedium } from '#domain/revisit/media.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall } from '../../shared/use-call.ts'
import { useRevisitWords } from './revisit-words.ts'

/** 发消息回访: what is sent lies in the outbox; the screen says that nothing more happens without a gateway. */
export function InviteForm({ ticket, done, cancel }: { ticket: TicketView; done: () => void; cancel: () => void }) {
  const w = useRevisitWords()
  const cache = useQueryClient()
  const [medium, setMedium] = useState<InviteMedium>('sms')
  const send = useCall(inviteRevisit, () => { void cache.invalidateQueries({ queryKey: keyOf(revisitQueue).slice(0, 1) }); done() })
  const go = () => { if (!send.isPending) send.mutate({ params: { ticketId: ticket.id }, body: { version: ticket.version, medium } }) }
  useKeys([
    ...INVITE_MEDIA.map((value, index) => ({ key: String(index + 1), word: { zh: w(value), en: w(value) }, run: () => setMedium(value) })),
    { key: 'Enter', word: { zh: '发出', en: 'send' }, run: go }, { key: 'Esc', word: { zh: '取消', en: 'cancel' }, run: cancel },
  ])
  return (
    <form className="invite-form" aria-label={w('message')} onSubmit={(event) => { event.preventDefault(); go() }}>
      <p className="quiet">{w('messageNote')}</p>
      <Radio.Group optionType="button" value={medium} onChange={(event) => setMedium(event.target.value as InviteMedium)} options={INVITE_MEDIA.map((value, index) => ({ value, label: `${index + 1} ${w(value)}` }))} />
      {send.error ? <Failure error={send.error} /> : null}
      <div className="move-form-end">
        <Button type="primary" htmlType="submit" loading={send.isPending}>{w('send')} <KeyCap>Enter</KeyCap></Button>
        <Button onClick={cancel}>{w('cancel')} <KeyCap>Esc</KeyCap></Button>
      </div>
    </form>
  )
}
