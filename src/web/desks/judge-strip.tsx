/** 待我评审: appeals come in three places; how many wait in each stands on all of them. */
import { Link } from 'react-router'
import { listAppeals } from '#contract/assessment.ts'
import { listInspections } from '#contract/quality.ts'
import { listJudgements } from '#contract/reasonableness.ts'
import { useHasRole } from '../shared/session.ts'
import { useQueryOf } from '../shared/use-call.ts'
import { useDeskWords } from './desk-words.ts'
import './judge-strip.css'

export type JudgePlace = 'quality' | 'reasonableness' | 'assessment'
const PLACES: [JudgePlace, string][] = [['quality', '/appeals'], ['reasonableness', '/reasonableness'], ['assessment', '/assessment?tab=appeals']]
const LIMIT = 200

export function JudgeStrip({ here }: { here: JudgePlace }) {
  return useHasRole('appeal_judge') ? <Strip here={here} /> : null
}

function Strip({ here }: { here: JudgePlace }) {
  const t = useDeskWords()
  const often = { refetchInterval: 60_000 }
  const quality = useQueryOf(listInspections, { query: { state: 'appealed', limit: LIMIT } }, often).data
  const reasonableness = useQueryOf(listJudgements, { query: { queue: 'appeals', limit: LIMIT } }, often).data
  const assessment = useQueryOf(listAppeals, { query: { state: 'open', limit: LIMIT } }, often).data
  // A judge who had a part in a case does not decide it, and it is not counted for them.
  const counts: Record<JudgePlace, string> = {
    quality: countOf(quality, ({ abilities }) => abilities.includes('confirm')),
    reasonableness: countOf(reasonableness, ({ abilities }) => abilities.includes('decide')),
    assessment: countOf(assessment, ({ abilities }) => abilities.includes('uphold')),
  }
  return (
    <nav className="judge-strip" aria-label={t('judge')}>
      <b>{t('judge')}</b>
      {PLACES.map(([place, to]) => <Link key={place} to={to} {...(place === here ? { 'aria-current': 'page' as const } : {})}>{t(`judge.${place}`)} <b>{counts[place]}</b></Link>)}
    </nav>
  )
}

function countOf<T>(page: { items: T[]; next: string | null } | undefined, mine: (one: T) => boolean): string {
  if (!page) return '…'
  return `${page.items.filter(mine).length}${page.next ? '+' : ''}`
}
