/** 五要素 as chips: a tick where the element is known, a question where it is not; Enter writes one and goes to the next empty. */
import { Input } from 'antd'
import { useState } from 'react'
import type { Elements } from '#domain/ticket/ticket.ts'
import { ELEMENT_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

const NAMES = Object.keys(ELEMENT_WORDS) as (keyof Elements)[]

export function ElementChips({ intake: { draft, filled, change } }: { intake: Intake }) {
  const t = useIntakeWords()
  const say = useSay()
  const [open, setOpen] = useState<keyof Elements>()
  const next = () => setOpen(NAMES.slice(NAMES.indexOf(open ?? 'who') + 1).find((name) => !filled.elements[name]))
  return (
    <div className="elements" role="group" aria-label={t('elements')}>
      <span className="field-name" aria-hidden="true">{t('elements')}</span>
      {NAMES.map((name) => {
        const text = filled.elements[name]
        return (
          <button type="button" key={name} className={text ? 'element element-known' : 'element'} aria-expanded={open === name} title={text} onClick={() => setOpen(open === name ? undefined : name)}>
            {text ? `✓ ${say(ELEMENT_WORDS[name])}` : t('elementAsk', { name: say(ELEMENT_WORDS[name]) })}
          </button>
        )
      })}
      {open ? (
        <Input key={open} autoFocus className="element-text" aria-label={say(ELEMENT_WORDS[open])} placeholder={t('elementHint', { name: say(ELEMENT_WORDS[open]) })} maxLength={500} value={draft.elements[open] ?? filled.elements[open] ?? ''}
          onChange={(event) => change({ elements: { ...draft.elements, [open]: event.target.value } })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) next()
            if (event.key === 'Escape') { event.stopPropagation(); setOpen(undefined) }
          }} />
      ) : null}
    </div>
  )
}
