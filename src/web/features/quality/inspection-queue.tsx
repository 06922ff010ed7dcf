import type { InspectionRow } from '#contract/quality.ts'
import { useSay } from '../../shared/words.ts'
import { INSPECTION_STATE_WORDS, useQualityWords } from './quality-words.ts'

type Props = { items: readonly InspectionRow[]; openId: string | undefined; label: string; choose: (id: string) => void }
/** Two lines an inspection: what and whose, then why it was drawn. */
export function InspectionQueue({ items, openId, label, choose }: Props) {
  const w = useQualityWords()
  const say = useSay()
  return (
    <div className="queue">
      <ul aria-label={label}>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className="queue-row" aria-current={item.id === openId} onClick={() => choose(item.id)}>
              <span className="queue-time quiet">{w(`kind_${item.kind}`)} · {item.agent ? item.agent.name : item.unit}{item.state !== 'open' && <> · {say(INSPECTION_STATE_WORDS[item.state])} {item.score ?? ''}</>}</span>
              <span className="queue-title">{item.ticket.title}</span>
              <span className="queue-more">{item.ticket.number}{item.reasons.map((risk) => <span key={risk} className="chip chip-near">{w(`risk_${risk}`)}</span>)}{item.state === 'open' && !item.inspector && <span className="chip">{w('nobody')}</span>}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
