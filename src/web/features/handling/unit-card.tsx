import { Button } from 'antd'
import { ruleOf, type MoveName } from '#domain/ticket/lifecycle.ts'
import type { WorkItemView } from '#contract/work.ts'
import { Light, Remaining } from '../../shared/light.tsx'
import { Marked } from '../../shared/marked.tsx'
import { MOVE_WORDS } from '../../shared/move-words.ts'
import { useMe } from '../../shared/session.ts'
import { useSharedWords } from '../../shared/shared-words.ts'
import { Failure } from '../../shared/states.tsx'
import { ASSIGNMENT_ROLE_WORDS, URGENCY_WORDS, WORK_WORDS } from '../../shared/ticket-words.ts'
import { useNow } from '../../shared/use-now.ts'
import { useSay } from '../../shared/words.ts'
import { CARD_MOVES } from './card-moves.ts'
import { useQuickSign } from './use-quick-sign.ts'
import './unit-card.css'

/** One piece of work on the phone: how long there is, what it is, and the two likeliest moves. Signing takes one tap. */
export function UnitCard({ item, onOpen }: { item: WorkItemView; onOpen: (move?: MoveName) => void }) {
  const say = useSay()
  const t = useSharedWords()
  const me = useMe()
  const quick = useQuickSign(item)
  const moves = (CARD_MOVES[item.kind] ?? []).filter((move) => ruleOf(move).who.some((role) => me.roles.includes(role)))
  return (
    <li className={`unit-card unit-card-${item.light}`}>
      <button type="button" className="unit-card-face" onClick={() => onOpen()}>
        <span className="unit-card-time"><Light light={item.light} bare /> <Remaining dueAt={item.dueAt} light={item.light} /><span className="quiet"> · {say(WORK_WORDS[item.kind])}</span></span>
        <span className="unit-card-title"><Marked text={item.title} /></span>
        <span className="quiet">{item.place}{item.personTimes > 1 ? ` · ${t('personTimes', { n: item.personTimes })}` : ''}{item.role ? ` · ${say(ASSIGNMENT_ROLE_WORDS[item.role])}` : ''}
          {item.urgency !== 'normal' && <span className={`chip chip-${item.urgency}`}>{say(URGENCY_WORDS[item.urgency])}</span>}
          {item.urgeCount > 0 && <span className="chip chip-near">{t('urged', { n: item.urgeCount })}</span>}
        </span>
        <UsedShare item={item} />
      </button>
      {moves.length > 0 && <div className="unit-card-moves">{moves.map((move, index) => (
        <Button key={move} size="large" type={index === 0 ? 'primary' : 'default'} loading={move === 'sign' && quick.busy} onClick={() => (move === 'sign' ? quick.sign() : onOpen(move))}>{say(MOVE_WORDS[move])}</Button>
      ))}</div>}
      {quick.error ? <Failure error={quick.error} /> : null}
    </li>
  )
}

/** The bar of the picture: how much of the time is gone. */
function UsedShare({ item }: { item: WorkItemView }) {
  const now = useNow(60_000)
  if (!item.dueAt || !item.startedAt) return null
  const [from, due] = [Date.parse(item.startedAt), Date.parse(item.dueAt)]
  const share = Math.min(1, Math.max(0, (now - from) / Math.max(1, due - from)))
  return <span className="unit-card-bar" aria-hidden="true"><span style={{ width: `${share * 100}%` }} /></span>
}
