import { useState } from 'react'
import type { TimelineItem } from '#contract/ticket/view.ts'
import { eventWord } from '../../shared/event-words.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { FactWords } from './fact-words.tsx'
import { usePageWords } from './ticket-words.ts'

const FOLD_FROM = 3

/** What the process did between two things said: short runs stand open, long ones fold to a line. */
export function SystemLines({ items, open }: { items: TimelineItem[]; open: boolean }) {
  const w = usePageWords()
  const say = useSay()
  const language = useLanguage()
  const [shown, setShown] = useState(open || items.length < FOLD_FROM)
  if (!shown) {
    const kinds = [...new Set(items.map(({ type }) => say(eventWord(type))))]
    return <p className="story-fold"><button type="button" className="link-like quiet" aria-expanded={false} onClick={() => setShown(true)}>{w('systemLines', { n: items.length })}：{kinds.slice(0, 5).join('、')}</button></p>
  }
  return (
    <ul className="story-system">
      {items.map((item) => (
        <li key={item.id}><time dateTime={item.at}>{momentText(item.at, language)}</time> <span>{say(eventWord(item.type))}</span> <span className="quiet">{item.unit ?? item.actor}</span> <FactWords item={item} inline /></li>
      ))}
    </ul>
  )
}
