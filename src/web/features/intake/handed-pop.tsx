import { takeHandOver } from '#contract/telephony-partners.ts'
import type { CallerOfCall } from '#contract/phone-desk.ts'
import { Failure } from '../../shared/states.tsx'
import { agoText } from '../../shared/time.ts'
import { useCall } from '../../shared/use-call.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

/** 联动转来: the partner's facts fill the form by one click; what the agent has typed already stays. */
export function HandedPop({ handed, intake: { draft, change } }: { handed: CallerOfCall['handOvers'][number]; intake: Intake }) {
  const t = useIntakeWords()
  const language = useLanguage()
  const now = useNow()
  const { mutate: take, isPending, error } = useCall(takeHandOver, ({ facts, handOver }) => change({
    handOverId: handOver.id, body: draft.body.trim() || [facts.body || facts.title, facts.words].filter(Boolean).join('\n'), title: draft.title ?? facts.title,
    address: draft.address ?? (facts.place || undefined), name: draft.name || (facts.caller.name ?? ''), phone: draft.phone || (facts.caller.phone ?? ''), ...(facts.urgency === 'normal' ? {} : { urgency: facts.urgency }),
  }))
  const isIn = draft.handOverId === handed.id
  return (
    <div className="pop-handed" role="group" aria-label={t('handed', { from: handed.linkName })}>
      <b>{t('handed', { from: handed.linkName })}</b> <span className="quiet">{agoText(handed.at, now, language)}</span>
      <p>{handed.title}</p>
      {handed.place ? <p className="quiet">{handed.place}</p> : null}
      {handed.words ? <p className="quiet">{handed.words}</p> : null}
      {isIn ? <p role="status" className="quiet">{t('handedTaken')}</p> : <button type="button" className="link-like again" disabled={isPending} onClick={() => take({ params: { handOverId: handed.id } })}>{t('handedTake')}</button>}
      {error ? <Failure error={error} /> : null}
    </div>
  )
}
