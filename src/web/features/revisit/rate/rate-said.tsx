import type { InvitePage } from '#contract/revisit.ts'
import { SATISFACTION_WORDS } from '../../../shared/satisfaction-words.ts'
import { useSay } from '../../../shared/words.ts'
import { useRateWords } from './rate-words.ts'

/** After the answer, and for whoever comes again: the first answer, unchanged. */
export function RateSaid({ page, fresh }: { page: InvitePage; fresh: boolean }) {
  const t = useRateWords()
  const say = useSay()
  const { answered: said } = page
  if (!said) return <p role="status" className="rate-note">{page.state === 'expired' ? t('expired') : t('overtaken')}</p>
  const solved = { solved: t('solvedYes'), partly: t('solvedPartly'), not_solved: t('solvedNo') }
  return (
    <section className="rate-note" role="status">
      <h2>{fresh ? t('thanks') : t('first')}</h2>
      <dl>
        <dt>{t('contacted')}</dt><dd>{said.contacted ? t('yes') : t('no')}</dd><dt>{t('solved')}</dt><dd>{solved[said.solved]}</dd>
        <dt>{t('process')}</dt><dd>{say(SATISFACTION_WORDS[said.processSatisfaction])}</dd><dt>{t('result')}</dt><dd>{say(SATISFACTION_WORDS[said.resultSatisfaction])}</dd>
      </dl>
      {said.opinion ? <p>{t('said', { text: said.opinion })}</p> : null}
    </section>
  )
}
