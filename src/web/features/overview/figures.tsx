import { Defined } from './defined.tsx'
import { useOverviewWords } from './overview-words.ts'
import type { Overview } from './six-numbers.tsx'
import { percent } from './rates.tsx'

/** What the city published, beside what is measured here. Never mixed, never filled in. */
export function Figures({ data }: { data: Overview }) {
  const t = useOverviewWords()
  return (
    <section className="panel figures"><h2>{t('beside')}</h2>
      <p className="measured-line">
        <b>{t('measured')}</b>
        <Measured name="closedInTime" share={data.closedInTime} /><Measured name="satisfied" share={data.satisfied} />
        <span>{t('meanDays')} {data.meanHandlingDays === null ? t('noData') : `${data.meanHandlingDays.toFixed(2)} ${t('days')}`}</span>
      </p>
      {data.figures.length === 0 ? <p className="quiet-on">{t('none')}</p> : (
        <ul>
          {data.figures.map((figure) => (
            <li key={figure.name}>
              <Defined name={figure.name} definition={[figure.period, figure.source].filter(Boolean).join(' · ') || t(figure.kind as 'published')} />
              <strong>{figure.value.toLocaleString('zh-CN')} <small>{figure.unit}</small></strong>
              <span className="quiet-on">{t(figure.kind as 'published')}{figure.period ? ` · ${figure.period}` : ''}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Measured({ name, share }: { name: 'closedInTime' | 'satisfied'; share: Overview['satisfied'] }) {
  const t = useOverviewWords()
  return <span>{t(name)} {share.denominator ? `${percent(share.numerator, share.denominator)} %（${share.numerator} / ${share.denominator}）` : t('noData')}</span>
}
