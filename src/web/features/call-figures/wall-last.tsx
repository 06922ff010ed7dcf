import type { Wallboard } from '#contract/call-figures.ts'
import { timeText } from '#web/shared/time.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCallWords } from './call-words.ts'
import { clockText } from './share-text.ts'

type Last = Wallboard['last'][number]
const stateOf = ({ state, answered, direction }: Last) => (state !== 'ended' ? (`state.${state}` as const) : direction === 'out' ? 'state.done' : answered ? 'state.answered' : 'state.missed')

/** 最近来电: no number and no name, a wall is public. */
export function WallLast({ wall }: { wall: Wallboard }) {
  const t = useCallWords()
  const language = useLanguage()
  return (
    <section className="wall-last"><h2>{t('last')}</h2>
      {wall.last.length === 0 ? <p>{t('noLast')}</p> : null}
      <ol>
        {wall.last.map((call) => {
          const state = stateOf(call)
          return <li key={call.id}><time>{timeText(call.offeredAt, language)}</time><span>{call.direction === 'out' ? t('out') : call.lineName || call.queueName}</span><b className={state === 'state.missed' ? 'wall-bad' : state === 'state.queued' ? 'wall-near' : undefined}>{t(state)}</b><span>{call.direction === 'out' ? '' : clockText(call.waitSeconds)}</span></li>
        })}
      </ol>
    </section>
  )
}
