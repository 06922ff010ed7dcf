/** After registering: the number, the query code and the sentence to read to the caller. */
import { Button } from 'antd'
import { Link } from 'react-router'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Registered } from './use-registration.ts'
import type { CenterRules } from '#domain/profile/rules.ts'

type Props = { done: Registered; /** the next call has begun */ folded: boolean; rules: CenterRules; mergeError: unknown; merged: boolean; dismiss: () => void }
export function RegisteredNote({ done: { ticket, then, into }, folded, rules, mergeError, merged, dismiss }: Props) {
  const t = useIntakeWords()
  const sentence = useSentence({ ticket, then }, rules)
  return (
    <section className="registered" role="status" aria-label={t('registered', { number: ticket.number })}>
      <p className="registered-head"><b>{ticket.number}</b><b>{t('queryCode', { code: ticket.queryCode })}</b>
        {merged && into ? <span>{t('merged', { number: into.number })}</span> : null}
        <Link to={`/tickets/${ticket.id}`} target="_blank">{t('openTicket')}</Link><Button size="small" type="text" onClick={dismiss}>{t('dismiss')}</Button></p>
      {folded ? null : <p className="running"><span className="quiet">{t('read')}：</span>{sentence}</p>}
      {mergeError ? <><p>{t('mergeFailed')}</p><Failure error={mergeError} /></> : null}
    </section>
  )
}

function useSentence({ ticket, then }: Pick<Registered, 'ticket' | 'then'>, rules: CenterRules): string {
  const t = useIntakeWords()
  const language = useLanguage()
  const named = { number: ticket.number, code: ticket.queryCode, title: ticket.title }
  if (then.move === 'answer') return t('readAnswered', named)
  if (then.move === 'ask_info') {
    const due = ticket.clocks.find(({ clock }) => clock === 'supplement')?.dueAt
    return t('readAsk', { ...named, due: due ? momentText(due, language) : '' })
  }
  if (then.move === 'refuse') {
    const reason = rules.refusals.find(({ code }) => code === then.reason)
    return t('readRefused', { script: reason?.script ?? '', route: reason?.route ?? '' })
  }
  if (then.move === 'transfer') return t('readTransferred', { ...named, target: rules.transferTargets.find(({ code }) => code === then.target)?.name ?? '' })
  return t('readRegistered', named)
}
