import type { Wallboard } from '#contract/call-figures.ts'
import { useCallWords } from './call-words.ts'
import { clockText, shareText } from './share-text.ts'

const MOST = 5

/** Those with people waiting first. */
export function WallQueues({ wall }: { wall: Wallboard }) {
  const t = useCallWords()
  const queues = wall.queues.toSorted((a, b) => b.waiting - a.waiting || b.longestWaitSeconds - a.longestWaitSeconds || b.today.of - a.today.of).slice(0, MOST)
  return (
    <section className="wall-queues"><h2>{t('queues')}</h2>
      {queues.length === 0 ? <p>{wall.source === 'manual' ? t('na') : t('noCalls')}</p> : null}
      <ul>
        {queues.map((queue) => (
          <li key={queue.code} className={queue.longestWaitSeconds > 60 ? 'wall-bad' : queue.longestWaitSeconds > 15 ? 'wall-near' : undefined}>
            <b>{queue.name}</b><span>{t('queueWaiting', { n: queue.waiting })}</span><span>{queue.waiting > 0 ? clockText(queue.longestWaitSeconds) : ''}</span><span className="wall-quiet">{queue.today.of > 0 ? `${shareText(queue.today)} · ${queue.today.count}/${queue.today.of}` : t('noCalls')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
