import { Button } from 'antd'
import { agoText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useIntakeWords } from './intake-words.ts'
import type { DraftState } from './use-draft-keeping.ts'

/** A draft another window or an earlier day left behind: go on with it or drop it. */
export function DraftFound({ kept: { left, goOn, drop } }: { kept: DraftState }) {
  const t = useIntakeWords()
  const language = useLanguage()
  const now = useNow()
  if (!left) return null
  return (
    <p className="draft-found" role="status">
      <span>{t('found', { ago: agoText(left.savedAt, now, language), what: left.draft.title ?? (left.draft.body.slice(0, 20) || left.draft.phone) })}</span>
      <Button size="small" onClick={goOn}>{t('goOn')}</Button><Button size="small" type="text" onClick={drop}>{t('drop')}</Button>
    </p>
  )
}
