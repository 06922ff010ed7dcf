import { Button } from 'antd'
import { Link } from 'react-router'
import { callStory } from '#contract/call-figures.ts'
import { Asked } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { CALL_EVENT_WORDS, LEG_WORDS, useCallWords } from './call-words.ts'
import { clockText } from './share-text.ts'
import { SourceMark } from './source-mark.tsx'

/** 一通电话的经过: times count from the first ring. */
export function CallStoryPanel({ callId, close }: { callId: string; close: () => void }) {
  const t = useCallWords()
  const say = useSay()
  const language = useLanguage()
  const asked = useQueryOf(callStory, { params: { callId } })
  return (
    <aside className="call-story" aria-label={t('story')}>
      <header><h2>{t('story')}</h2><Button size="small" onClick={close}>{t('close')}</Button></header>
      <Asked query={asked} rows={8}>
        {(call) => (
          <>
            <p><b>{momentText(call.offeredAt, language)}</b> {call.direction === 'out' ? t('out') : call.lineName} {call.queueName ? `· ${call.queueName}` : ''} <SourceMark source={call.source} /></p>
            <p className="quiet">{[call.number, call.agentName, call.waitSeconds === null ? '' : `${t('wait')} ${clockText(call.waitSeconds)}`, call.talkSeconds === null ? '' : `${t('talk')} ${clockText(call.talkSeconds)}`, call.wrapUpSeconds === null ? '' : `${t('wrapUpTook')} ${clockText(call.wrapUpSeconds)}`].filter(Boolean).join(' · ')}</p>
            {call.ticketId ? <p><Link to={`/tickets/${call.ticketId}`}>{t('ticket')}</Link></p> : null}
            <ol className="call-events">
              {call.events.map((event, i) => (
                <li key={i}><time dateTime={event.at}>+{clockText((Date.parse(event.at) - Date.parse(call.offeredAt)) / 1000)}</time><b>{say(CALL_EVENT_WORDS[event.type]) || event.type}</b><span>{[event.agentName, event.detail].filter(Boolean).join(' · ')}</span></li>
              ))}
            </ol>
            {call.legs.length > 0 ? <><h3>{t('legs')}</h3><ul className="call-legs">{call.legs.map((leg, i) => <li key={i}><b>{say(LEG_WORDS[leg.role])}</b> {leg.name} <span className="quiet">{leg.state === 'ended' ? `${t('ended')} ${momentText(leg.since, language)}` : ''}</span></li>)}</ul></> : null}
          </>
        )}
      </Asked>
    </aside>
  )
}
