import { Popover } from 'antd'
import { useState } from 'react'
import type { ClockView } from '#contract/ticket/view.ts'
import { Remaining } from '../../shared/light.tsx'
import { CLOCK_WORDS, LIGHT_WORDS } from '../../shared/ticket-words.ts'
import { momentText, spanText } from '../../shared/time.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { DeadlineWhy } from './deadline-why.tsx'
import { usePageWords } from './ticket-words.ts'
import type { TimeAxis } from './time-axis.ts'

type Props = { clock: ClockView; axis: TimeAxis; now: number; ticketId: string; assignmentId: string | null }

/** One clock: pale the time it had, full the time it used, red beyond the limit, hatched while paused. Focus or hover says why. */
export function ClockBar({ clock, axis, now, ticketId, assignmentId }: Props) {
  const w = usePageWords()
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const from = Date.parse(clock.startedAt)
  const due = Date.parse(clock.dueAt)
  const end = clock.stoppedAt ? Date.parse(clock.stoppedAt) : Math.min(Math.max(now, from), axis.to)
  const piece = (a: number, b: number) => ({ left: `${axis.at(a)}%`, width: `${Math.max(axis.at(b) - axis.at(a), 0.6)}%` })
  const name = say(CLOCK_WORDS[clock.clock])
  // 退单期限 and 延期上限 end a right; nobody is late by letting them pass.
  const isOption = clock.clock === 'return_window' || clock.clock === 'extension_cap'
  const light = isOption && clock.light === 'overdue' ? 'done' : clock.light
  const late = clock.stoppedAt && end > due && !isOption
  return (
    <div className="clock-row">
      <span className="clock-name">{name}</span>
      <Popover open={open} onOpenChange={setOpen} trigger={['hover', 'focus', 'click']} placement="bottomLeft" mouseEnterDelay={0.15} destroyOnHidden content={<DeadlineWhy ticketId={ticketId} assignmentId={assignmentId} clock={clock} />}>
        <button type="button" className={`clock-bar clock-${late ? 'late' : light}`} aria-expanded={open}
          aria-label={`${name} ${say(LIGHT_WORDS[light])} ${w('due', { at: momentText(clock.dueAt, language) })} ${w('usedShare', { n: Math.round(clock.share * 100) })}`}>
          <span className="clock-had" style={piece(from, due)} />
          <span className="clock-used" style={piece(from, Math.min(end, Math.max(due, from)))} />
          {end > due && !isOption && <span className="clock-over" style={piece(due, end)} />}
          {clock.pauses.map((pause) => <span key={pause.from} className="clock-pause" style={piece(Date.parse(pause.from), pause.to ? Date.parse(pause.to) : now)} />)}
          <span className="clock-due" style={{ left: `${axis.at(due)}%` }} />
        </button>
      </Popover>
      <span className="clock-left">{clock.stoppedAt ? <span className={late ? 'light light-overdue' : 'quiet'}>{late ? `${say(LIGHT_WORDS.overdue)} ${spanText(end - due, language)}` : spanText(end - from, language)}</span> : isOption && now > due ? <span className="quiet">{w('passed')}</span> : <Remaining dueAt={clock.dueAt} light={light} />}</span>
    </div>
  )
}
