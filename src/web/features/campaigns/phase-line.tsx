import type { CampaignView } from '#contract/campaigns.ts'
import { centerDay } from '#web/shared/time.ts'
import { useCampaignWords } from './campaign-words.ts'

/** 先点后面 as a line: what lies behind, what is now, what comes. */
export function PhaseLine({ phases }: { phases: CampaignView['phases'] }) {
  const w = useCampaignWords()
  const today = centerDay()
  return (
    <ol className="phase-line" aria-label={w('phases')}>
      {phases.map(({ name, scope, places, fromDay, toDay }) => {
        const isNow = fromDay <= today && today <= toDay
        return (
          <li key={`${fromDay}${name}`} className={isNow ? 'phase phase-now' : toDay < today ? 'phase phase-past' : 'phase'} {...(isNow ? { 'aria-current': 'step' as const } : {})}>
            <strong>{name}</strong> <span className="chip">{w(`scope.${scope}`)}</span>{isNow && <span className="chip chip-near">{w('now')}</span>}
            <p className="quiet">{fromDay} – {toDay}</p><p className="quiet">{places.join('、')}</p>
          </li>
        )
      })}
    </ol>
  )
}
