/** 重复来电: an urge, a supplement, thanks or a withdrawal on an open ticket, never a second ticket. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { getTicket, type FoundTicket } from '#contract/desk.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useMove } from '../../shared/use-move.ts'
import { useIntakeWords } from './intake-words.ts'
import { PastTicket } from './past-ticket.tsx'
import type { Intake } from './use-intake.ts'

type Props = { intake: Intake; tickets: FoundTicket[]; open: boolean; setOpen: (open: boolean) => void; onDone: (number: string) => void }
const MOVES = ['urge', 'add_supplement', 'thank', 'withdraw'] as const
type Again = (typeof MOVES)[number]
const NAMES = { urge: 'urge', add_supplement: 'add', thank: 'thank', withdraw: 'withdraw' } as const

export function CallAgain({ intake, tickets, open, setOpen, onDone }: Props) {
  const t = useIntakeWords()
  const [chosen, setChosen] = useState(tickets[0]?.id)
  const shown = tickets.find(({ id }) => id === chosen) ?? tickets[0]
  return (
    <ul className="past">
      {tickets.slice(0, 4).map((ticket) => (
        <li key={ticket.id} className={open && ticket === shown ? 'past-open' : undefined}>
          <PastTicket ticket={ticket} />
          {open && ticket === shown ? <AgainForm intake={intake} ticket={ticket} close={() => setOpen(false)} onDone={() => onDone(ticket.number)} />
            : <button type="button" className="link-like again" onClick={() => { setChosen(ticket.id); setOpen(true) }}>{ticket === shown ? <KeyCap>F6</KeyCap> : null} {t('again')}</button>}
        </li>
      ))}
    </ul>
  )
}

function AgainForm({ intake, ticket, close, onDone }: { intake: Intake; ticket: FoundTicket; close: () => void; onDone: () => void }) {
  const t = useIntakeWords()
  const full = useQueryOf(getTicket, { params: { ticketId: ticket.id } })
  const move = useMove(onDone)
  const [text, setText] = useState(intake.draft.body)
  const [sure, setSure] = useState(false)
  const can = (name: Again) => full.data?.abilities.some((ability) => ability.move === name) ?? false
  const needsText = (name: Again) => name === 'add_supplement' || name === 'withdraw'
  const act = (name: Again) => {
    if (!full.data || !can(name) || move.isPending || (needsText(name) && !text.trim())) return
    if (name === 'withdraw' && !sure) return setSure(true)
    const sent = { ticketId: ticket.id, version: full.data.version }
    if (needsText(name)) move.mutate({ ...sent, move: name as 'withdraw', input: { text: text.trim() } })
    else move.mutate({ ...sent, move: name as 'urge', input: text.trim() ? { text: text.trim() } : {} })
  }
  useKeys([
    ...MOVES.map((name, at) => ({ key: `Alt+${at + 1}`, word: { zh: `在办工单：${['催办', '补充', '致谢', '撤诉'][at]}`, en: `open ticket: ${name}` }, run: () => act(name) })),
    { key: 'Esc', word: { zh: '收起', en: 'close' }, run: close, always: true },
  ])
  return (
    <div className="again-form">
      <Input.TextArea autoFocus aria-label={t('againText')} placeholder={t('againText')} maxLength={2000} autoSize={{ minRows: 2, maxRows: 5 }} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="again-moves">{MOVES.map((name, at) => (
        <Button key={name} size="small" danger={name === 'withdraw'} type={name === 'urge' ? 'primary' : 'default'} disabled={!can(name) || (needsText(name) && !text.trim())} loading={move.isPending && move.variables?.move === name} onClick={() => act(name)}>
          {t(NAMES[name])} <KeyCap>{`Alt ${at + 1}`}</KeyCap>
        </Button>
      ))}</div>
      {sure ? <p className="quiet" role="alert">{t('withdrawSure')}</p> : null}
      {move.error ? <Failure error={move.error} /> : full.error ? <Failure error={full.error} /> : null}
    </div>
  )
}
