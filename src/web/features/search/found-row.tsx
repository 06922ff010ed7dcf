import type { FoundTicket } from '#contract/desk.ts'
import { DisplayState } from '#web/shared/display-state.tsx'
import { Light, Remaining } from '#web/shared/light.tsx'
import { Marked } from '#web/shared/marked.tsx'
import { useSharedWords } from '#web/shared/shared-words.ts'
import { LIGHT_WORDS } from '#web/shared/ticket-words.ts'
import { useSay } from '#web/shared/words.ts'

type Props = { item: FoundTicket; words: string; chosen: boolean; onOpen: () => void; onChoose: () => void }

export function FoundRow({ item, words, chosen, onOpen, onChoose }: Props) {
  const s = useSharedWords()
  const say = useSay()
  const atUnits = item.status === 'processing' || item.status === 'studying' || item.status === 'suspended'
  const acting = item.displayParts.filter(({ unitId }) => atUnits === Boolean(unitId))
  return (
    <tr aria-selected={chosen} onClick={onChoose} onDoubleClick={onOpen}>
      <td className="work-light"><Light light={item.light} bare /></td>
      <td className="work-number">{item.number}</td>
      <td className="work-title">
        <button type="button" className="link-like" onClick={(event) => { event.stopPropagation(); onOpen() }}><Marked text={item.title} words={words} /></button>
        {item.personTimes > 1 ? <span className="chip">{s('personTimes', { n: item.personTimes })}</span> : null}
      </td>
      <td className="work-place" title={item.place}>{item.place}</td>
      <td className="work-nextActor"><DisplayState parts={acting.length ? acting : item.displayParts} /></td>
      <td className="work-remaining">{item.dueAt || item.light !== 'done' ? <Remaining dueAt={item.dueAt} light={item.light} /> : <span className="quiet">{say(LIGHT_WORDS.done)}</span>}</td>
      <td className="work-kind">{item.kindName}</td>
    </tr>
  )
}
