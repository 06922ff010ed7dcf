/** 覆盖率: a bar a duty with both its numbers; pressed, it opens the very tickets still open. Also stands on the supervisors' board. */
import type { Coverage } from '#contract/obligations.ts'
import { obligationCoverage } from '#contract/obligations.ts'
import { Asked, Empty } from '#web/shared/states.tsx'
import { useQueryOf } from '#web/shared/use-call.ts'
import type { Days } from './case-period.ts'
import { useObligationWords } from './obligation-words.ts'
import './obligations.css'

type Props = { days: Days; chosen?: string | undefined; choose: (code: string) => void }

export function CoverageBars({ days, chosen, choose }: Props) {
  const w = useObligationWords()
  const asked = useQueryOf(obligationCoverage, { query: days }, { keepOld: true, refetchInterval: 60_000 })
  return <Asked query={asked} rows={5}>{({ items }) => (items.length === 0 ? <Empty>{w('none')}</Empty> : <ul className="coverage">{items.map((one) => <CoverageBar key={one.code} one={one} chosen={chosen === one.code} choose={() => choose(one.code)} />)}</ul>)}</Asked>
}

function CoverageBar({ one, chosen, choose }: { one: Coverage; chosen: boolean; choose: () => void }) {
  const w = useObligationWords()
  const { numerator: n, denominator: m, open, overdue, exempted, withdrawn, unreached } = one
  const share = m === 0 ? undefined : n / m
  const shown = share === undefined ? '—' : `${share === 1 ? 100 : (Math.floor(share * 1_000) / 10).toFixed(1)}%`
  return (
    <li className={chosen ? 'coverage-row coverage-chosen' : 'coverage-row'}>
      <button type="button" aria-pressed={chosen} onClick={choose}>
        <span className="coverage-name">{one.name}<span className="quiet">{w(`base.${one.base}`)} → {w(`duty.${one.duty}`)}{one.inForce ? '' : ` · ${w('past')}`}</span></span>
        <span className={share !== undefined && share < one.share ? 'coverage-track coverage-short' : 'coverage-track'} aria-hidden="true"><span style={{ width: `${(share ?? 0) * 100}%` }} /></span>
        <strong className="coverage-share">{shown}</strong>
        <span className="coverage-both">{m === 0 && one.all === 0 ? w('none') : w('covered', { n, m })}</span>
        <span className="coverage-rest quiet">{[open > 0 && w('openCount', { n: open }), overdue > 0 && w('overdueCount', { n: overdue }), unreached > 0 && w('unreached', { n: unreached }), exempted > 0 && w('exemptedCount', { n: exempted }), withdrawn > 0 && w('withdrawnCount', { n: withdrawn })].filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  )
}
