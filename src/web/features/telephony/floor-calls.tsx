import { Button } from 'antd'
import type { CallView } from '#contract/telephony.ts'
import { Empty } from '../../shared/states.tsx'
import { timerText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useSay } from '../../shared/words.ts'
import { useFloorWords } from './floor-words.ts'
import { ROLE_WORDS_OF_LEG } from './phone-words.ts'
import { usePhone } from './use-phone.tsx'

const MODES = ['listen', 'whisper', 'barge'] as const

/** Who waits first, longest on top; then what runs. 监听 hears both, 耳语 speaks to the agent alone, 强插 to both. */
export function FloorCalls({ calls }: { calls: CallView[] }) {
  const t = useFloorWords()
  const say = useSay()
  const now = useNow(1000)
  const phone = usePhone()
  const seated = phone !== undefined && phone.seat.ext !== null && phone.seat.state !== 'off'
  if (calls.length === 0) return <Empty>{t('noCalls')}</Empty>
  return (
    <>
      <ul className="floor-calls">{calls.map((call) => {
        const mode = call.legs.find((leg) => leg.mine && leg.listens)?.listens
        return (
          <li key={call.id} className={call.state === 'queued' && now - Date.parse(call.offeredAt) > 15_000 ? 'call-late' : undefined}>
            <b>{call.number || '—'}</b><span>{t(call.state === 'queued' ? 'queued' : call.state === 'ringing' ? 'rings' : call.state === 'rating' ? 'rates' : 'talks')}</span>
            <span className="seat-since">{timerText(now - Date.parse(call.answeredAt ?? call.offeredAt))}</span>
            <span className="quiet">{[call.lineName || call.dialled, call.queueName, ...call.legs.filter(({ role, listens }) => role !== 'caller' && role !== 'called' && listens === null).map((leg) => leg.name || say(ROLE_WORDS_OF_LEG[leg.role]))].filter(Boolean).join(' · ')}</span>
            {call.state === 'talking' && seated ? <span className="supervise">{MODES.map((name) => <Button key={name} size="small" aria-pressed={mode === name} type={mode === name ? 'primary' : 'default'} onClick={() => phone.ask({ wish: 'supervise', callId: call.id, mode: name })}>{t(name)}</Button>)}</span> : null}
          </li>
        )
      })}</ul>
      {seated ? null : <p className="quiet">{t('signOnFirst')}</p>}
    </>
  )
}
