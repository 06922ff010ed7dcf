import { Button } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { unmaskRequester } from '#contract/desk.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { useMe } from '../../shared/session.ts'
import { timeText } from '../../shared/time.ts'
import { useCall } from '../../shared/use-call.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useRevisitWords } from './revisit-words.ts'

/** 取号拨打: the call-back itself is the recorded reason for seeing the number; it hides again after a minute. */
export function DialBox({ ticket, children }: { ticket: TicketView; children?: ReactNode }) {
  const w = useRevisitWords()
  const language = useLanguage()
  const me = useMe()
  const now = useNow(1000)
  const unmask = useCall(unmaskRequester)
  const left = unmask.data ? Math.ceil((Date.parse(unmask.data.until) - now) / 1000) : 0
  const clear = unmask.data && left > 0 ? unmask.data : undefined
  const dial = () => unmask.mutate({ params: { ticketId: ticket.id }, body: { reason: w('dialReason') } })
  useKeys([{ key: 'd', word: { zh: '取号拨打', en: 'show number and dial' }, run: dial, off: !ticket.requester }])
  useEffect(() => { if (unmask.data && left <= 0) unmask.reset() }, [unmask, left])
  if (!ticket.requester) return <div className="dial"><p className="quiet">{w('secret')}</p>{children}</div>
  const name = clear?.name ?? ticket.requester.name
  return (
    <div className="dial">
      <div>
        <p className="dial-number">{clear?.phone ? <a href={`tel:${clear.phone}`}>{clear.phone}</a> : ticket.requester.phone ?? '—'}</p>
        <p className="quiet">{name ?? '—'}{ticket.requester.enterprise ? ` · ${ticket.requester.enterprise}` : ''}{clear ? ` · ${w('hidden', { seconds: left })} · ${me.name} ${timeText(now, language)}` : ''}</p>
      </div>
      {!clear && <Button type="primary" onClick={dial} loading={unmask.isPending} title={w('dialNote')}>{w('dial')} <KeyCap>d</KeyCap></Button>}
      {children}
      {unmask.error ? <Failure error={unmask.error} /> : null}
    </div>
  )
}
