/** 将派往: what the catalogue says for this category and place, and why. */
import { suggestUnits } from '#contract/desk.ts'
import { Failure } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

export function UnitsPanel({ intake: { filled } }: { intake: Intake }) {
  const t = useIntakeWords()
  const { categoryCode, areaCode, service } = filled
  const asked = useQueryOf(suggestUnits, { body: { ...(categoryCode ? { categoryCode } : {}), ...(areaCode ? { areaCode } : {}), ...(service ? { service: service.code } : {}) } }, { enabled: categoryCode !== undefined || service?.unit !== undefined, staleTime: 60_000, keepOld: true })
  const all = categoryCode || service?.unit ? (asked.data?.rows ?? []) : []
  // A wider row that names the same unit says nothing new.
  const rows = all.filter(({ leadUnitId }, at) => all.findIndex((row) => row.leadUnitId === leadUnitId) === at).slice(0, 2)
  return (
    <section aria-label={t('would')}>
      <h3>{t('would')}</h3>
      {filled.service?.confidential ? <p className="quiet">{t('confidential')}</p>
        : asked.error ? <Failure error={asked.error} />
        : rows.length === 0 ? <p className="quiet">{categoryCode && asked.data ? t('wouldNoRow') : t('wouldNone')}</p> : null}
      {filled.service?.confidential ? null : rows.map((row, at) => (
        <article key={row.row} className={at === 0 ? 'know-card chosen' : 'know-card'}>
          <p className="would-units"><b>{row.leadUnit}</b> <small>{t('lead')}</small>{row.co.map((unit) => <span key={unit.id}>{unit.name} <small>{t('co')}</small></span>)}</p>
          <ol className="reasons"><li>{row.why}</li>{row.boundary ? <li>{t('boundary')}：{row.boundary}</li> : null}<li>{t('basis')}：{row.basis}</li></ol>
        </article>
      ))}
    </section>
  )
}
