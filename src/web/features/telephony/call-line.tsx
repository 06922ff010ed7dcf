import type { CallView } from '#contract/telephony.ts'
import { timerText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useSay } from '../../shared/words.ts'
import { ROLE_WORDS_OF_LEG, usePhoneWords } from './phone-words.ts'

/** Who is on the line: number masked, line dialled, queue, waited or talked, and who else is in it. */
export function CallLine({ call }: { call: CallView }) {
  const t = usePhoneWords()
  const say = useSay()
  const now = useNow(1000)
  const mine = call.legs.find((leg) => leg.mine)
  const outside = call.legs.find(({ role }) => role === 'caller' || role === 'called')
  const third = call.legs.find((leg) => !leg.mine && leg.listens === null && ['colleague', 'unit', 'partner'].includes(leg.role))
  const name = third ? third.name || say(ROLE_WORDS_OF_LEG[third.role]) : ''
  const time = call.answeredAt ? t('talked', { time: timerText(now - Date.parse(call.answeredAt)) }) : t('waited', { time: timerText(now - Date.parse(call.offeredAt)) })
  return (
    <span className="phone-call">
      <b className="phone-number">{call.number || t('unknownNumber')}</b>
      <span className="phone-facts">{[call.direction === 'out' ? t('out') : `${call.dialled}${call.lineName && call.lineName !== call.dialled ? ` ${call.lineName}` : ''}`, call.queueName ? t('queue', { queue: call.queueName }) : ''].filter(Boolean).join(' · ')}</span>
      <span role="timer" className="phone-time">{time}</span>
      {outside?.state === 'held' ? <em>{t('held')}</em> : null}
      {mine?.muted ? <em>{t('muted')}</em> : null}
      {mine?.listens ? <em>{t('listening')}</em> : null}
      {third ? <em role="status">{third.state === 'ringing' ? t('ringsAt', { name }) : outside?.state === 'up' ? `${t('three')} · ${name}` : t('consulting', { name })}</em> : null}
      {call.confidential ? <em>{t('confidential')}</em> : null}
      {call.recordingPaused ? <em role="status">{t('paused')}</em> : null}
      {call.recorded && !call.recordingPaused ? <i className="phone-rec" title={t('recorded')}><span className="unseen">{t('recorded')}</span></i> : null}
    </span>
  )
}
