/** 话务大屏: six numbers, the day's line, who waits where, the last calls. Dark, over the whole window. */
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { wallboard } from '#contract/call-figures.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { useLiveSignal } from '#web/shared/live.ts'
import { useMe } from '#web/shared/session.ts'
import { Asked } from '#web/shared/states.tsx'
import { timeText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useNow } from '#web/shared/use-now.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCallWords } from './call-words.ts'
import { DayLine } from './day-line.tsx'
import { WallLast } from './wall-last.tsx'
import { WallNumbers } from './wall-numbers.tsx'
import { WallQueues } from './wall-queues.tsx'
import './wallboard.css'

const AT_MOST_EVERY_MS = 1000

export function WallboardBoard() {
  const t = useCallWords()
  const language = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const now = useNow(1000)
  const board = useRef<HTMLDivElement>(null)
  const asked = useQueryOf(wallboard, {}, { refetchInterval: 5_000 })
  useLiveSignal('calls', () => void asked.refetch(), AT_MOST_EVERY_MS)
  const toggle = () => void (document.fullscreenElement ? document.exitFullscreen() : board.current?.requestFullscreen?.())
  const leave = () => { if (document.fullscreenElement) void document.exitFullscreen(); else void navigate(-1) }
  useKeys([{ key: 'f', word: { zh: '全屏', en: 'full screen' }, run: toggle }, { key: 'Esc', word: { zh: '退出大屏', en: 'leave the wallboard' }, run: leave, always: true }])
  const simulated = asked.data?.source === 'simulated'
  const manual = asked.data?.source === 'manual'
  return (
    <div className="call-wall" ref={board}>
      <header>
        <h1>{t('wallTitle', { center: me.centerName })}</h1>
        {simulated ? <span className="wall-mark" title={t('simulatedHint')}>{t('simulated')}</span> : null}
        {manual ? <span className="wall-mark">{t('na')}</span> : null}
        <span className="wall-time">{timeText(now, language)}</span>
        <span className="wall-acts"><button type="button" onClick={toggle}>{t('full')}</button><button type="button" onClick={leave}>{t('leave')}</button></span>
      </header>
      <Asked query={asked} rows={12}>
        {(wall) => (
          <>
            <WallNumbers wall={wall} now={now} receivedAt={asked.dataUpdatedAt} />
            <div className="wall-below">
              <DayLine wall={wall} dark />
              <div className="wall-side"><WallQueues wall={wall} /><WallLast wall={wall} /></div>
            </div>
          </>
        )}
      </Asked>
    </div>
  )
}
