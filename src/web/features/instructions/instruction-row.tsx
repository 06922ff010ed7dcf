import { useState } from 'react'
import type { InstructionRow as Row } from '#contract/instructions.ts'
import { momentText, remainingText } from '#web/shared/time.ts'
import { useNow } from '#web/shared/use-now.ts'
import { useLanguage } from '#web/shared/words.ts'
import { InstructionDetail } from './instruction-detail.tsx'
import { useInstructionWords } from './instruction-words.ts'

export function InstructionRow({ one, opened = false }: { one: Row; opened?: boolean }) {
  const w = useInstructionWords()
  const language = useLanguage()
  const now = useNow(60_000)
  const [open, setOpen] = useState(opened)
  const at = (time: string) => momentText(time, language)
  const waits = one.units.filter(({ state }) => state === 'working').map(({ name }) => name)
  return (
    <li className="instruction-row">
      <button type="button" className="instruction-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <strong>{one.subject}</strong>
        <span className={one.state === 'closed' ? 'light' : one.state === 'answered' ? 'light light-done' : one.overdue ? 'light light-overdue' : 'light light-near'}>
          {one.state === 'closed' && one.closedAt ? w('closedAt', { at: at(one.closedAt) }) : one.state === 'answered' ? w('answered') : remainingText(one.dueAt, now, language)}
        </span>
      </button>
      <p className="instruction-text running">{one.text ?? w('scanOnly')}</p>
      <p className="quiet">{[w('by', { name: one.leader }), w('given', { at: at(one.givenAt) }), w('dueAt', { at: at(one.dueAt) }), waits.length > 0 ? waits.join('、') : null, one.returned > 0 ? w('returnedTimes', { n: one.returned }) : null, one.orderId ? w('ordered') : null].filter(Boolean).join(' · ')}</p>
      {open && <InstructionDetail id={one.id} />}
    </li>
  )
}
