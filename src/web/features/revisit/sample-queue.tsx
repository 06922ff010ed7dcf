/** 抽样回访: a queue of its own above the duty. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { getTicket, getTimeline } from '#contract/desk.ts'
import { listSamples, type SampleView } from '#contract/revisit.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { keyOf, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { DialBox } from './dial-box.tsx'
import { useRevisitWords } from './revisit-words.ts'
import { SampleForm } from './sample-form.tsx'
import { ScriptBox } from './script-box.tsx'
import '../../shared/queue-list.css'

/** head: what the ticket is, shown by whoever composes the desk */
export function SampleQueue({ head }: { head: (ticket: TicketView) => ReactNode }) {
  const w = useRevisitWords()
  const language = useLanguage()
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<string>()
  const asked = useQueryOf(listSamples, { query: {} }, { refetchInterval: 30_000 })
  return (
    <Asked query={asked} rows={8}>{({ items, done }) => {
      const open = items.find((one) => one.ticketId === chosen) ?? items[0]
      const finish = () => { setChosen(items[items.findIndex((one) => one === open) + 1]?.ticketId); void cache.invalidateQueries({ queryKey: keyOf(listSamples).slice(0, 1) }) }
      return (
        <div className="desk-body">
          <nav id="desk-list" aria-label={w('tabSamples')} className="queue">
            <p className="quiet sample-count">{w('sampleDone', { n: done })}</p>
            {items.length === 0 ? <Empty>{w('emptySamples')}</Empty> : <ul aria-label={w('tabSamples')}>{items.map((one) => (
              <li key={one.ticketId}><button type="button" className="queue-row" aria-current={one === open} onClick={() => setChosen(one.ticketId)}>
                <span className="queue-time">{w('sampleDue', { at: momentText(one.dueAt, language) })}</span><span className="queue-title">{one.title}</span>
                <span className="queue-more">{one.kindName} · {one.sampling}{one.attempts > 0 ? ` · ${w('attemptsDone', { n: one.attempts })}` : ''}</span>
              </button></li>
            ))}</ul>}
          </nav>
          {open ? <SampleOne key={open.ticketId + open.version} sample={open} head={head} onDone={finish} /> : <div />}
        </div>
      )
    }}</Asked>
  )
}

function SampleOne({ sample, head, onDone }: { sample: SampleView; head: (ticket: TicketView) => ReactNode; onDone: () => void }) {
  const w = useRevisitWords()
  const [unreached, setUnreached] = useState(false)
  const asked = useQueryOf(getTicket, { params: { ticketId: sample.ticketId } })
  useKeys([{ key: 'u', word: { zh: '没有接通', en: 'not reached' }, run: () => setUnreached(!unreached) }])
  return (
    <Asked query={asked} rows={8}>{(ticket) => (
      <div className="revisit-call">
        <div className="revisit-what">{head(ticket)}<p className="running">{ticket.body}</p><WhatWasAnswered ticketId={ticket.id} /><p className="quiet">{w('sampleLine', { plan: sample.sampling, draw: sample.draw.toFixed(3) })} · {w('sampleNote')} <a href={`/tickets/${ticket.id}`}>{w('openTicket')}</a></p></div>
        <div className="revisit-ask">
          <DialBox ticket={ticket}><Button onClick={() => setUnreached(!unreached)}>{w('unreached')} <KeyCap>u</KeyCap></Button></DialBox>
          <ScriptBox ticket={ticket} sampled />
          <SampleForm sample={sample} unreached={unreached} done={onDone} />
        </div>
      </div>
    )}</Asked>
  )
}

/** The answer given at once stands in the story alone; a unit's is told by the ticket's head and page. */
function WhatWasAnswered({ ticketId }: { ticketId: string }) {
  const w = useRevisitWords()
  const answer = useQueryOf(getTimeline, { params: { ticketId } }).data?.items.findLast(({ type }) => type === 'ticket.answered' || type === 'ticket.accepted')?.text
  return answer ? <div><p className="quiet">{w('sampleAnswer')}</p><p className="running">{answer}</p></div> : null
}
