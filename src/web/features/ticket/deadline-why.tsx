import { explainDeadline } from '#contract/desk.ts'
import type { ClockView } from '#contract/ticket/view.ts'
import { CLOCK_WORDS } from '../../shared/ticket-words.ts'
import { Asked } from '../../shared/states.tsx'
import { AMOUNT_UNIT_WORDS, dayText, momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { usePageWords } from './ticket-words.ts'

type Props = { ticketId: string; assignmentId: string | null; clock: ClockView }
const unitWord = (unit: string) => AMOUNT_UNIT_WORDS[unit as keyof typeof AMOUNT_UNIT_WORDS]
const SHOWN = 21

/** 时限说明: the rule, the days that counted, those skipped and why, pauses and extensions. */
export function DeadlineWhy({ ticketId, assignmentId, clock }: Props) {
  const w = usePageWords()
  const say = useSay()
  const language = useLanguage()
  const asked = useQueryOf(explainDeadline, { params: { ticketId, clock: clock.clock }, query: assignmentId ? { assignmentId } : {} }, { staleTime: 60_000 })
  const moment = (at: string) => momentText(at, language)
  return (
    <div className="why">
      <p><b>{say(CLOCK_WORDS[clock.clock])}</b> · {w('limit', { amount: clock.amount, unit: say(unitWord(clock.unit)) || clock.unit })} · <b>{w('due', { at: moment(clock.dueAt) })}</b></p>
      <p className="quiet">{w('started', { at: moment(clock.startedAt) })}{clock.stoppedAt ? ` · ${w('stopped', { at: moment(clock.stoppedAt) })}` : ''} · {w('usedShare', { n: Math.round(clock.share * 100) })}{clock.placeholder ? ` · ${w('placeholder')}` : ''}</p>
      <Asked query={asked} rows={3}>{({ rule, countedFrom, days, extensions, clock: judged }) => (
        <>
          <p>{w('rule')}：{rule.text} <span className="quiet">{rule.code}{rule.source ? ` · ${w('source')} ${rule.source}` : ''}</span></p>
          <p className="quiet">{w('countedFrom', { at: moment(countedFrom) })} · {w('andSo', { counted: days.filter((day) => day.counted).length, skipped: days.filter((day) => !day.counted).length })}</p>
          <ol className="why-days">
            {days.length > SHOWN && <li className="quiet">{w('earlier', { n: days.length - SHOWN })}</li>}
            {days.slice(-SHOWN).map((day) => (
              <li key={day.day} className={day.counted ? 'why-counted' : 'why-skipped'}>{dayText(`${day.day}T12:00:00`, language)} <span>{day.counted ? w('counted') : w('skipped')}{day.reason ? ` · ${day.reason}` : ''}</span></li>
            ))}
          </ol>
          {judged.pauses.map((pause) => <p key={pause.from}>{w('pausedTime')}：{moment(pause.from)} – {pause.to ? moment(pause.to) : w('now')} · {pause.reason}</p>)}
          {extensions.map((extension) => <p key={extension.grantedAt}>{w('extended', { amount: extension.amount, unit: say(unitWord(extension.unit)) || extension.unit })} · {moment(extension.grantedAt)}</p>)}
        </>
      )}</Asked>
    </div>
  )
}
