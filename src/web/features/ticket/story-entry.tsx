import type { TicketView, TimelineItem } from '#contract/ticket/view.ts'
import { eventWord } from '../../shared/event-words.ts'
import { agoText, momentText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { FactWords } from './fact-words.tsx'
import { ReplyFacts } from './reply-facts.tsx'

/** One thing a person said or wrote. */
export function StoryEntry({ item, ticket }: { item: TimelineItem; ticket: TicketView }) {
  const say = useSay()
  const language = useLanguage()
  const now = useNow(60_000)
  const replying = item.type === 'assignment.replied' ? ticket.assignments.find((a) => a.reply && a.reply.publicAnswer === item.text) : undefined
  return (
    <article className={`story-entry story-${item.type.replaceAll(/[._]/g, '-')}`}>
      <h2 className="small-head">{say(eventWord(item.type))}<span> · {item.unit && item.unit !== item.actor ? `${item.unit} ${item.actor}` : item.actor} · <time dateTime={item.at} title={momentText(item.at, language)}>{agoText(item.at, now, language)}</time></span></h2>
      <p className="running">{item.text}</p>
      {replying?.reply ? <ReplyFacts reply={replying.reply} /> : <FactWords item={item} />}
    </article>
  )
}
