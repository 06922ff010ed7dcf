import type { overview } from '#contract/desk.ts'
import type { Answer } from '#web/shared/call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { Defined } from './defined.tsx'
import { TicketsLink } from './tickets-link.tsx'
import { useOverviewWords } from './overview-words.ts'

export type Overview = Answer<typeof overview>
const SIX = ['accepted', 'answered', 'dispatched', 'closed', 'open', 'overdue'] as const

/** Readable from six metres; each opens its own tickets. */
export function SixNumbers({ today }: { today: Overview['today'] }) {
  const t = useOverviewWords()
  const format = new Intl.NumberFormat(useLanguage())
  return (
    <ul className="six">
      {SIX.map((name) => (
        <li key={name} className={name === 'overdue' && today.overdue > 0 ? 'six-over' : undefined}>
          <TicketsLink query={`counter=${name}`}>{format.format(today[name])}<span className="unseen"> {t(name)}</span></TicketsLink>
          <Defined name={t(name)} definition={t(`def.${name}`)} />
        </li>
      ))}
    </ul>
  )
}
