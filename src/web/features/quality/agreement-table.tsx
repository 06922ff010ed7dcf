import type { CalibrationView } from '#contract/quality-training.ts'
import { useTrainingWords } from './training-words.ts'

const two = (value: number | null) => (value === null ? '—' : value.toFixed(2))

export function AgreementTable({ round, agreement }: { round: CalibrationView; agreement: NonNullable<CalibrationView['agreement']> }) {
  const t = useTrainingWords()
  return (
    <section className="quality-stack" aria-label={t('agreement')}>
      <p title={t('kappaHint')}><b>{t('agreement')}</b> {t('equal', agreement.equalVerdicts)} · {t('verdictKappa')} {two(agreement.verdictKappa)} · {t('vetoKappa')} {two(agreement.vetoKappa)}</p>
      <p className="quiet">{t('kappaHint')}</p>
      <table className="quality-table">
        <thead><tr><th scope="col">{t('item')}</th><th scope="col">{t('meanDifference')}</th></tr></thead>
        <tbody>{agreement.items.map(({ code, meanDifference }) => <tr key={code}><td>{round.sheet.items.find((item) => item.code === code)?.name}</td><td>{two(meanDifference)}</td></tr>)}</tbody>
      </table>
    </section>
  )
}
