/** On the ticket's page: what leaders said to it, and a leader's own word. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { listInstructions } from '#contract/instructions.ts'
import { useHasRole } from '#web/shared/session.ts'
import { Asked } from '#web/shared/states.tsx'
import { keyOf, useQueryOf } from '#web/shared/use-call.ts'
import { GiveForm } from './give-form.tsx'
import { InstructionRow } from './instruction-row.tsx'
import { useInstructionWords } from './instruction-words.ts'
import './instructions.css'

export function TicketInstructions({ ticketId }: { ticketId: string }) {
  const follows = useHasRole('leader', 'leader_office', 'supervisor', 'supervision_office', 'unit_signer', 'unit_handler', 'unit_head')
  return follows ? <Panel ticketId={ticketId} /> : null
}

function Panel({ ticketId }: { ticketId: string }) {
  const w = useInstructionWords()
  const client = useQueryClient()
  const isLeader = useHasRole('leader')
  const [giving, setGiving] = useState(false)
  const asked = useQueryOf(listInstructions, { query: { ticketId } }, { staleTime: 15_000 })
  return (
    <Asked query={asked} rows={1}>{({ items, mayGive, leaders }) => (items.length === 0 && !mayGive ? null : (
      <section className="ticket-instructions" aria-label={w('panel')}>
        <h2>{w('panel')}</h2>
        {items.length === 0 && !giving && <p className="quiet">{w('noneHere')}</p>}
        <ul className="instruction-list">{items.map((one) => <InstructionRow key={one.id} one={one} />)}</ul>
        {mayGive && (giving
          ? <GiveForm ticketId={ticketId} leaders={isLeader ? [] : leaders} cancel={() => setGiving(false)} done={() => { setGiving(false); void client.invalidateQueries({ queryKey: [keyOf(listInstructions)[0]] }) }} />
          : <Button onClick={() => setGiving(true)}>{w('giveTicket')}</Button>)}
      </section>
    ))}</Asked>
  )
}
