/** Calls, one line each; a call's story opens from its time. */
import { useEffect, useRef } from 'react'
import type { LoggedCall } from '#contract/call-figures.ts'
import { momentText } from '#web/shared/time.ts'
import { useLanguage } from '#web/shared/words.ts'
import { SourceMark } from './source-mark.tsx'
import { useCallWords } from './call-words.ts'
import { clockText } from './share-text.ts'

type Props = { calls: LoggedCall[]; label: string; chosen?: string | undefined; onOpen?: (id: string) => void; withAgent?: boolean }

export function CallTable({ calls, label, chosen, onOpen, withAgent = false }: Props) {
  const t = useCallWords()
  const language = useLanguage()
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => { body.current?.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  return (
    <table className="call-table" aria-label={label}>
      <thead><tr><th scope="col">{t('time')}</th><th scope="col">{t('number')}</th><th scope="col">{t('lineDialled')}</th><th scope="col">{t('outcome')}</th><th scope="col" className="right">{t('wait')}</th><th scope="col" className="right">{t('talk')}</th>{withAgent ? <th scope="col">{t('agent')}</th> : null}<th scope="col" className="right">{t('rating')}</th></tr></thead>
      <tbody ref={body}>
        {calls.map((call) => (
          <tr key={call.id} className={call.id === chosen ? 'chosen' : undefined}>
            <td>{onOpen ? <button type="button" className="link-like" aria-expanded={call.id === chosen} onClick={() => onOpen(call.id)}>{momentText(call.offeredAt, language)}</button> : momentText(call.offeredAt, language)} <SourceMark source={call.source} /></td>
            <td>{call.direction === 'out' ? `${t('out')} ` : ''}{call.number || <span className="quiet">{t('noNumber')}</span>}</td>
            <td>{call.direction === 'out' ? '' : call.lineName}{call.overflowed ? <span className="chip">{t('overflowed')}</span> : null}{call.handedOver ? <span className="chip">{t('handedOver')}</span> : null}</td>
            <td><span className={`call-outcome call-${call.outcome}`}>{call.direction === 'out' ? t('state.done') : t(`outcome.${call.outcome}`)}</span></td>
            <td className="right">{call.waitSeconds === null ? '—' : clockText(call.waitSeconds)}</td><td className="right">{call.talkSeconds === null ? '—' : clockText(call.talkSeconds)}</td>
            {withAgent ? <td>{call.agentName || '—'}</td> : null}<td className="right">{call.rating === null ? '—' : t('points', { n: call.rating })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
