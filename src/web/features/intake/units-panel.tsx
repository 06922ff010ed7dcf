/** 将派往: which units the demand would go to, and why; from the words alone while nothing else is known. */
import { suggestUnits } from '#contract/desk.ts'
import { Failure } from '../../shared/states.tsx'
import { Confidence, SuggestionReasons } from '../../shared/suggestion-reasons.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

/** Fewer letters say nothing yet. */
const TELLING = 6
const SHOWN = 3

export function UnitsPanel({ intake: { draft, filled, settledBody } }: { intake: Intake }) {
  const t = useIntakeWords()
  const { categoryCode, areaCode, service } = filled
  const isTelling = settledBody.length >= TELLING
  const known = categoryCode !== undefined || service?.unit !== undefined || isTelling
  const asked = useQueryOf(suggestUnits, { body: { ...(isTelling ? { text: settledBody.slice(0, 4000) } : {}), ...(categoryCode ? { categoryCode } : {}), ...(areaCode ? { areaCode } : {}), ...(service ? { service: service.code } : {}), ...(draft.complainedName.trim() && draft.complainedType === 'unit' ? { complainedName: draft.complainedName.trim() } : {}) } }, { enabled: known, staleTime: 20_000, keepOld: true })
  const rows = known ? (asked.data?.rows ?? []).slice(0, SHOWN) : []
  return (
    <section aria-label={t('would')}>
      <h3>{t('would')}</h3>
      {filled.service?.confidential ? <p className="quiet">{t('confidential')}</p>
        : asked.error ? <Failure error={asked.error} />
        : rows.length === 0 ? <p className="quiet">{known && asked.data ? t('wouldNoRow') : t('wouldNone')}</p> : null}
      {filled.service?.confidential ? null : rows.map((row, at) => (
        <article key={row.leadUnitId} className={at === 0 ? 'know-card chosen' : 'know-card'}>
          <p className="would-units"><b>{row.leadUnit}</b> <small>{t('lead')}</small>{row.co.map((unit) => <span key={unit.id}>{unit.name} <small>{t('co')}</small></span>)} <Confidence {...row} /></p>
          <SuggestionReasons reasons={row.reasons} most={at === 0 ? 5 : 2} />
          {at === 0 && <p className="quiet">{t('basis')}：{row.basis}{row.boundary ? ` · ${t('boundary')}：${row.boundary}` : ''}</p>}
        </article>
      ))}
    </section>
  )
}
