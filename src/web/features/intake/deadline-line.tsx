/** Which deadlines would run, in the order a ticket meets them. */
import { previewDeadlines } from '#contract/desk.ts'
import type { ClockName } from '#domain/calendar/limit.ts'
import { Failure } from '../../shared/states.tsx'
import { CLOCK_WORDS } from '../../shared/ticket-words.ts'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

const ORDER: ClockName[] = ['dispatch', 'sign', 'contact', 'on_site', 'progress', 'answer']

export function DeadlineLine({ intake: { draft, filled } }: { intake: Intake }) {
  const t = useIntakeWords()
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const { kind, categoryCode, urgency, service } = filled
  const asked = useQueryOf(previewDeadlines, { body: { kind, urgency, party: draft.party, ...(categoryCode ? { categoryCode } : {}), ...(service ? { service: service.code } : {}) } }, { enabled: kind !== '', staleTime: 60_000, keepOld: true })
  const clocks = ORDER.flatMap((name) => asked.data?.clocks.filter(({ clock }) => clock === name) ?? [])
  return (
    <section className="deadline-line" aria-label={t('deadlines')}>
      <h3>{t('deadlines')}</h3>
      {clocks.length ? (
        <ol>{clocks.map((clock) => (
          <li key={clock.clock} title={`${clock.text}${clock.placeholder ? `（${t('preset')}）` : ''} · ${clock.rule}`}>
            <b>{say(CLOCK_WORDS[clock.clock])}</b><time dateTime={clock.dueAt}>{momentText(clock.dueAt, language, now)}</time>
            <span>{clock.text}{clock.placeholder ? <i>{t('preset')}</i> : null}</span>
          </li>
        ))}</ol>
      ) : asked.error ? <Failure error={asked.error} /> : <p className="quiet">{t('deadlinesWait')}</p>}
    </section>
  )
}
