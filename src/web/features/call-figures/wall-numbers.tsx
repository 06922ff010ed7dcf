import type { ReactNode } from 'react'
import type { Wallboard } from '#contract/call-figures.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCallWords } from './call-words.ts'
import { clockText, shareText } from './share-text.ts'

const NOT_MEASURED = 'n/a'
type Tone = 'calm' | 'near' | 'bad'
type Props = { wall: Wallboard; now: number; /** by this browser's clock */ receivedAt: number }

/** Colour always comes with a word. */
export function WallNumbers({ wall, now, receivedAt }: Props) {
  const t = useCallWords()
  const format = new Intl.NumberFormat(useLanguage())
  const { connect, within15, agents, waiting } = wall
  // Goes on between two answers; the server's own clock counts.
  const longest = wall.longestWaitSeconds === null ? null : waiting === 0 ? 0 : wall.longestWaitSeconds + Math.max(0, Math.floor((now - receivedAt) / 1000))
  const target = Math.round(wall.connectTarget * 1000) / 10
  const isBelow = connect !== null && connect.of > 0 && connect.count < wall.connectTarget * connect.of
  return (
    <ul className="wall-numbers">
      <Tile name={t('waiting')} value={waiting === null ? NOT_MEASURED : format.format(waiting)} note={waiting === null ? t('na') : waiting === 0 ? t('nobodyWaits') : ''} />
      <Tile name={t('longest')} value={longest === null ? NOT_MEASURED : clockText(longest)} tone={longest !== null && longest > 60 ? 'bad' : longest !== null && longest > 15 ? 'near' : 'calm'} note={longest === null ? t('na') : longest > 15 ? t('over15') : waiting === 0 ? t('nobodyWaits') : t('within')} />
      <Tile name={t('connect')} title={t('def.connect')} value={connect === null ? NOT_MEASURED : shareText(connect)} tone={isBelow ? 'bad' : 'calm'}
        note={connect === null ? t('na') : connect.of === 0 ? t('noCalls') : <>{t('ofOffered', { a: format.format(connect.count), b: format.format(connect.of) })}<br />{t(isBelow ? 'connectBelow' : 'connectMet', { target })}</>} />
      <Tile name={t('within15')} title={t('def.within15')} value={within15 === null ? NOT_MEASURED : shareText({ count: within15.count, of: within15.answered })}
        note={within15 === null ? t('na') : within15.offered === 0 ? t('noCalls') : <>{t('ofAnswered', { a: format.format(within15.count), b: format.format(within15.answered) })}<br />{t('ofAllOffered', { a: format.format(within15.count), b: format.format(within15.offered), share: shareText({ count: within15.count, of: within15.offered }) })}</>} />
      <li className="wall-tile wall-agents">
        <h2>{t('agents')}</h2>
        {agents === null ? <><strong>{NOT_MEASURED}</strong><p>{t('na')}</p></> : (
          <>
            <dl>{([['ready', agents.ready], ['talking', agents.talking], ['wrapUp', agents.wrapUp], ['resting', agents.break]] as const).map(([word, n]) => <div key={word}><dt>{t(word)}</dt><dd>{n}</dd></div>)}</dl>
            <p>{[agents.ringing > 0 ? t('ringing', { n: agents.ringing }) : '', agents.away > 0 ? t('away', { n: agents.away }) : ''].filter(Boolean).join(' · ')}</p>
          </>
        )}
      </li>
      <Tile name={t('callsToday')} title={t('def.callsToday')} value={format.format(wall.callsToday)} note={wall.source === 'manual' ? t('manual') : ''} />
    </ul>
  )
}

function Tile({ name, value, note, title, tone = 'calm' }: { name: string; value: string; note: ReactNode; title?: string; tone?: Tone }) {
  return <li className={`wall-tile wall-${tone}`} title={title}><h2>{name}</h2><strong>{value}</strong><p>{note}</p></li>
}
