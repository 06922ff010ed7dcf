import { Button, Dropdown } from 'antd'
import type { Ability, TicketView } from '#contract/ticket/view.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { DANGER_WORDS, MOVE_WORDS } from '../../shared/move-words.ts'
import { useSay } from '../../shared/words.ts'
import { inOrder, keysOf } from './move-keys.ts'
import { usePageWords } from './ticket-words.ts'

type Props = { ticket: TicketView; open: Ability | undefined; onOpen: (ability: Ability | undefined) => void; most?: number; /** moves offered elsewhere on the screen */ without?: readonly string[] }
const same = (a: Ability | undefined, b: Ability) => a?.move === b.move && a.assignmentId === b.assignmentId

/** Exactly the abilities: the expected one first, dangerous ones apart; each opens its form below. */
export function ActionBar({ ticket, open, onOpen, most = 7, without = [] }: Props) {
  const w = usePageWords()
  const say = useSay()
  const abilities = ticket.abilities.filter(({ move }) => !without.includes(move))
  const safe = inOrder(abilities).filter(({ danger }) => !danger)
  const dangerous = abilities.filter(({ danger }) => danger)
  const keys = keysOf(ticket.abilities)
  const nameOf = (ability: Ability) => {
    const several = ability.danger ? ticket.assignments : abilities.filter(({ move }) => move === ability.move)
    const unit = several.length > 1 && ticket.assignments.find(({ id }) => id === ability.assignmentId)?.unitName
    return `${say(MOVE_WORDS[ability.move])}${unit ? ` · ${unit}` : ''}`
  }
  const toggle = (ability: Ability) => onOpen(same(open, ability) ? undefined : ability)
  useKeys([...keys].filter(([ability]) => abilities.includes(ability)).map(([ability, key]) => ({ key, word: MOVE_WORDS[ability.move], run: () => toggle(ability), off: same(open, ability) })))
  if (abilities.length === 0) return without.length > 0 ? null : <p className="quiet action-none">{w('noAbility')}</p>
  const shown = safe.slice(0, most)
  const more = safe.slice(most)
  const button = (ability: Ability) => (
    <Button key={ability.move + ability.assignmentId} type={ability.primary && !open ? 'primary' : 'default'} className={same(open, ability) ? 'action-open' : ''} danger={ability.danger} aria-expanded={same(open, ability)} onClick={() => toggle(ability)}
      {...(ability.danger && DANGER_WORDS[ability.move] ? { title: say(DANGER_WORDS[ability.move]) } : {})}>
      {nameOf(ability)}{keys.get(ability) && <KeyCap>{keys.get(ability) ?? ''}</KeyCap>}
    </Button>
  )
  return (
    <div className="action-bar" role="toolbar" aria-label={w('actions')}>
      {shown.map(button)}
      {more.length > 0 && <Dropdown trigger={['click']} menu={{ items: more.map((ability, index) => ({ key: index, label: `${nameOf(ability)}${keys.get(ability) ? `  ${keys.get(ability)}` : ''}`, onClick: () => toggle(ability) })) }}><Button>{w('moreActions')}</Button></Dropdown>}
      {dangerous.length > 0 && <span className="action-danger" role="group" aria-label={w('dangerActions')}>{dangerous.map(button)}</span>}
    </div>
  )
}
