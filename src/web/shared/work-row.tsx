import { memo } from 'react'
import type { WorkItemView } from '#contract/work.ts'
import { ChannelIcon } from './channel-icon.tsx'
import { Light, Remaining } from './light.tsx'
import { Marked } from './marked.tsx'
import { useSharedWords } from './shared-words.ts'
import { URGENCY_WORDS } from './ticket-words.ts'
import { useSay } from './words.ts'

type Props = { item: WorkItemView; text: string; chosen: boolean; onChoose: () => void; onOpen: () => void }
export const WorkRow = memo(function WorkRow({ item, text, chosen, onChoose, onOpen }: Props) {
  const t = useSharedWords()
  const say = useSay()
  return (
    <tr aria-selected={chosen} onClick={onChoose} onDoubleClick={onOpen}>
      <td className="work-light"><Light light={item.light} bare /></td>
      <td className="work-number">{item.number}</td>
      <td className="work-title">
        <button type="button" className="link-like" onClick={(event) => { event.stopPropagation(); onOpen() }}><Marked text={item.title} words={text} /></button>
        {item.urgency !== 'normal' ? <span className={`chip chip-${item.urgency}`}>{say(URGENCY_WORDS[item.urgency])}</span> : null}
        {item.urgeCount > 0 ? <span className="chip chip-near">{t('urged', { n: item.urgeCount })}</span> : null}
        {item.personTimes > 1 ? <span className="chip">{t('personTimes', { n: item.personTimes })}</span> : null}
      </td>
      <td className="work-place">{item.place}</td>
      <td className="work-nextActor">{item.claimedBy ? t('claimedBy', { name: item.claimedBy.name }) : item.nextActor}</td>
      <td className="work-remaining"><Remaining dueAt={item.dueAt} light={item.light} /></td>
      <td className="work-channel"><ChannelIcon channel={item.channel} /></td>
    </tr>
  )
}, (a, b) => a.item === b.item && a.chosen === b.chosen && a.text === b.text)
