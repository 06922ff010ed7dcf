/** 从文中找到: each find with its words in the text on hover or focus; one click or Enter takes it, Alt+A takes all. What was typed stays. */
import { Button } from 'antd'
import type { Find } from '#domain/intake/extract/find.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { fieldOf, heldValue, touchedOf } from './accept-finds.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'
import './finds.css'

/** As many of one field as somebody can look through while listening. */
const OF_ONE_FIELD = 3
const ORDER: Find['field'][] = ['phone', 'name', 'idNumber', 'area', 'address', 'time', 'organisation', 'persons', 'amount', 'plate', 'who', 'cause', 'course', 'want']

export function FindsPanel({ intake }: { intake: Intake }) {
  const t = useIntakeWords()
  const { draft, facts, accept, active, point } = intake
  const shown = ORDER.flatMap((field) => distinct(facts.finds.filter((find) => find.field === field)).slice(0, OF_ONE_FIELD))
  const touched = touchedOf(draft)
  useKeys([{ key: 'Alt+A', word: { zh: '填入找到的全部内容', en: 'fill in all that was found' }, run: () => accept(), off: shown.length === 0 }])
  if (shown.length === 0) return null
  return (
    <section className="finds" aria-label={t('finds')}>
      <h3>{t('finds')}</h3>
      <ul>
        {shown.map((find) => {
          const place = fieldOf(find)
          const label = t(`find.${find.field}`)
          const isIn = place !== undefined && draft.sources[place] !== undefined && sameValue(heldValue(draft, place), find)
          const isKept = place !== undefined && touched.has(place)
          const state = place === undefined ? t('findShown') : isIn ? t('findIn') : isKept ? t('findKept') : t('acceptOne')
          const pointed = { onMouseEnter: () => point(find), onMouseLeave: () => point(undefined), onFocus: () => point(find), onBlur: () => point(undefined) }
          const look = ['find', isIn ? 'find-in' : '', isKept ? 'find-kept' : '', place === undefined ? 'find-shown' : '', active === find ? 'find-active' : ''].filter(Boolean).join(' ')
          const face = <><span className="unseen">{state} </span><small>{isIn ? '✓ ' : ''}{label}</small> {short(find.value)}</>
          return (
            <li key={`${find.field}-${find.from}`}>
              {place === undefined
                ? <span tabIndex={0} role="note" className={look} title={t('from', { n: find.from + 1 })} {...pointed}>{face}</span>
                : <button type="button" className={look} aria-disabled={isIn || isKept} title={`${state} · ${find.value} · ${t('from', { n: find.from + 1 })}`} onClick={() => { if (!isIn && !isKept) accept(find) }} {...pointed}>{face}</button>}
            </li>
          )
        })}
      </ul>
      <Button size="small" onClick={() => accept()}>{t('acceptAll')} <KeyCap>Alt A</KeyCap></Button>
    </section>
  )
}

/** Where a value of the form came from: the words themselves. */
export function TakenFrom({ intake: { draft }, field }: { intake: Intake; field: keyof Intake['draft']['sources'] }) {
  const t = useIntakeWords()
  const source = draft.sources[field]
  return source ? <span className="field-why" title={source.quote}>{t('takenFrom', { quote: short(source.quote) })}</span> : null
}

const short = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text)
const sameValue = (held: string, find: Find): boolean => held === find.value || held === find.means
/** The surest first; the same value twice is one find. */
const distinct = (finds: Find[]): Find[] =>
  finds.toSorted((a, b) => b.confidence - a.confidence || a.from - b.from).filter((find, at, list) => list.findIndex(({ value }) => value === find.value) === at)
