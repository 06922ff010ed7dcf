/** Why a unit is suggested: in words, each where it can be looked at; and how sure that is. */
import { Link } from 'react-router'
import type { SuggestedRow, SuggestionReason } from '#contract/desk.ts'
import { defineWords } from './words.ts'
import './suggestion-reasons.css'

const useReasonWords = defineWords('suggestion', {
  high: '把握高', middle: '把握中', low: '把握低', against: '不利', reasons: '理由',
  sure: '根据目录、用语、先例和相似工单估计的把握，不是责任认定', catalogue: '目录', ticket: '工单', precedent: '先例', area: '属地',
}, {
  high: 'likely', middle: 'possible', low: 'unsure', against: 'against', reasons: 'Reasons',
  sure: 'estimated from catalogue, words, precedents and like tickets; it decides nothing', catalogue: 'row', ticket: 'ticket', precedent: 'precedent', area: 'area',
})

const addressOf = ({ to, id }: NonNullable<SuggestionReason['link']>): string => {
  switch (to) {
    case 'catalogue': return `/catalogue?row=${encodeURIComponent(id)}`
    case 'precedent': return `/catalogue?tab=precedents&precedent=${id}`
    case 'ticket': return `/tickets/${id}`
    case 'area': return `/tickets?areaCode=${encodeURIComponent(id)}`
  }
}

/** An estimate is never sure, and what is named is never nothing. */
const percentOf = (confidence: number): number => Math.min(99, Math.max(1, Math.round(confidence * 100)))

export function Confidence({ level, confidence }: Pick<SuggestedRow, 'level' | 'confidence'>) {
  const t = useReasonWords()
  return <span className={`confidence confidence-${level}`} title={t('sure')}>{t(level)} {percentOf(confidence)}%</span>
}

export function SuggestionReasons({ reasons, most = 8 }: { reasons: readonly SuggestionReason[]; most?: number }) {
  const t = useReasonWords()
  return (
    <ul className="suggestion-reasons" aria-label={t('reasons')}>
      {reasons.slice(0, most).map((reason) => (
        <li key={`${reason.type}${reason.text}`} className={reason.against ? 'reason-against' : undefined}>
          {reason.against && <span className="chip chip-near">{t('against')}</span>} {reason.text}
          {reason.link && <> <Link to={addressOf(reason.link)} aria-label={`${t(reason.link.to)}：${reason.text}`}>{t(reason.link.to)}</Link></>}
        </li>
      ))}
    </ul>
  )
}
