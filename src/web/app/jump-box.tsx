/** Ctrl+K: pages, tickets and knowledge entries from one field. */
import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { searchTickets } from '#contract/desk.ts'
import { searchEntries } from '#contract/knowledge.ts'
import { useMe } from '../shared/session.ts'
import { useQueryOf } from '../shared/use-call.ts'
import { useSettled } from '../shared/use-now.ts'
import { useSay } from '../shared/words.ts'
import { useAppWords } from './app-words.ts'
import { pagesFor } from './pages.ts'

type Target = { to: string; name: string; hint: string }

export function JumpBox({ close }: { close: () => void }) {
  const t = useAppWords()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<InputRef>(null)
  const targets = useTargets(text)
  // What was found may become less while somebody moves through it.
  const chosen = Math.min(at, targets.length - 1)
  const go = (target: Target | undefined) => { if (target) { close(); void navigate(target.to) } }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') { event.preventDefault(); setAt(Math.min(chosen + 1, targets.length - 1)) }
    if (event.key === 'ArrowUp') { event.preventDefault(); setAt(Math.max(chosen - 1, 0)) }
    if (event.key === 'Enter') go(targets[chosen])
  }
  return (
    <Modal open title={t('jump')} onCancel={close} footer={null} width={560} transitionName="" maskTransitionName="" afterOpenChange={(open) => { if (open) field.current?.focus() }}>
      <Input ref={field} autoFocus aria-label={t('jumpHint')} placeholder={t('jumpHint')} value={text} role="combobox" aria-expanded="true" aria-controls="jump-targets" {...(chosen >= 0 ? { 'aria-activedescendant': `jump-${chosen}` } : {})}
        onChange={(event) => { setText(event.target.value); setAt(0) }} onKeyDown={onKeyDown} />
      <ul id="jump-targets" className="jump-targets" role="listbox" aria-label={t('jump')}>
        {targets.map((target, index) => (
          <li key={target.to + target.name} id={`jump-${index}`} role="option" aria-selected={index === chosen} onMouseDown={(event) => { event.preventDefault(); go(target) }}>
            <span>{target.name}</span><span className="quiet">{target.hint}</span>
          </li>
        ))}
        {targets.length === 0 ? <li className="quiet" role="option" aria-selected="false">{t('jumpNothing')}</li> : null}
      </ul>
    </Modal>
  )
}

function useTargets(typed: string): Target[] {
  const t = useAppWords()
  const say = useSay()
  const me = useMe()
  const text = useSettled(typed.trim())
  const asked = text.length >= 2
  const pages = pagesFor(me.roles)
  const has = (path: string) => pages.some((page) => page.path === path)
  const tickets = useQueryOf(searchTickets, { body: { text, limit: 6 } }, { enabled: asked && has('/tickets') })
  const entries = useQueryOf(searchEntries, { query: { text, limit: 4 } }, { enabled: asked && has('/knowledge') })
  return [
    ...pages.filter((page) => !typed || `${page.word.zh}${page.word.en}`.toLowerCase().includes(typed.toLowerCase())).map((page) => ({ to: page.path, name: say(page.word), hint: t('pages') })),
    ...(asked ? (tickets.data?.items ?? []).map((ticket) => ({ to: `/tickets/${ticket.id}`, name: ticket.title, hint: ticket.number })) : []),
    ...(asked ? (entries.data?.items ?? []).map((entry) => ({ to: `/knowledge?entry=${entry.id}`, name: entry.question, hint: t('entries') })) : []),
  ]
}
