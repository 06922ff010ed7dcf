import { useState } from 'react'
import { getTimeline } from '#contract/desk.ts'
import type { TicketView, TimelineItem } from '#contract/ticket/view.ts'
import { Asked } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { usePageWords } from './ticket-words.ts'
import { StoryEntry } from './story-entry.tsx'
import { SystemLines } from './system-lines.tsx'
import './story.css'

type Run = { id: string; words: TimelineItem } | { id: string; system: TimelineItem[] }

/** 经过: what people said stands large; what the process did is folded between. Newest at the bottom, as it happened. */
export function Story({ ticket, demand = true }: { ticket: TicketView; /** false where the page shows the demand elsewhere */ demand?: boolean }) {
  const w = usePageWords()
  const [all, setAll] = useState(false)
  const timeline = useQueryOf(getTimeline, { params: { ticketId: ticket.id } })
  return (
    <section className="story" aria-label={w('story')}>
      {demand && <DemandEntry ticket={ticket} />}
      <Asked query={timeline} rows={6}>{({ items }) => (
        <>
          {runsOf(items).map((run) => 'words' in run
            ? <StoryEntry key={run.id} item={run.words} ticket={ticket} />
            : <SystemLines key={`${run.id}${all}`} items={run.system} open={all} />)}
          {items.length > 3 && <p><button type="button" className="link-like quiet" onClick={() => setAll(!all)}>{all ? w('fold') : w('showAll')}</button></p>}
        </>
      )}</Asked>
    </section>
  )
}

export function DemandEntry({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  return (
    <article className="story-entry story-demand">
      <h2 className="small-head">{w('said')}</h2>
      <p className="running">{ticket.body}</p>
    </article>
  )
}

function runsOf(items: TimelineItem[]): Run[] {
  const runs: Run[] = []
  for (const item of items.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const last = runs.at(-1)
    if (item.text && item.type !== 'ticket.registered') runs.push({ id: item.id, words: item })
    else if (last && 'system' in last) last.system.push(item)
    else runs.push({ id: item.id, system: [item] })
  }
  return runs
}
