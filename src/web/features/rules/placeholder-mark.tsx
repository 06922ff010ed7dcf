import { useRuleWords } from './rule-words.ts'

/** 未公布: the city did not say; the administrator must. */
export function PlaceholderMark() {
  const t = useRuleWords()
  return <span className="placeholder-mark">{t('placeholder')}</span>
}
