import { Checkbox } from 'antd'
import type { TicketView } from '#contract/ticket/view.ts'
import { ELEMENT_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { useHandlingWords } from './handling-words.ts'

type Element = keyof typeof ELEMENT_WORDS
type Ask = { element: Element; text: string }

/** What the demand says and the answer must take up, out of the five elements. */
export const asksOf = (ticket: TicketView): Ask[] =>
  (['who', 'when', 'where', 'cause', 'course'] as const).flatMap((element) => {
    const text = ticket.elements[element]?.trim()
    return text ? [{ element, text }] : []
  })

export function ReplyCheck({ asks, checked, onChange }: { asks: Ask[]; checked: string[]; onChange: (checked: string[]) => void }) {
  const w = useHandlingWords()
  const say = useSay()
  if (asks.length === 0) return null
  return (
    <section>
      <h2 className="small-head">{w('mustAnswer')}</h2>
      <Checkbox.Group className="reply-check" aria-label={w('checkAsk')} value={checked} onChange={onChange}
        options={asks.map(({ element, text }) => ({ value: element, label: <><b>{say(ELEMENT_WORDS[element])}</b>{text}</> }))} />
    </section>
  )
}
