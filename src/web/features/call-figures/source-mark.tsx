import type { LoggedCall } from '#contract/call-figures.ts'
import { useCallWords } from './call-words.ts'

/** 模拟 and by hand are always said; real calls need no word. */
export function SourceMark({ source }: { source: LoggedCall['source'] }) {
  const t = useCallWords()
  if (source === 'engine') return null
  return <span className={source === 'simulated' ? 'generated' : 'chip'} title={source === 'simulated' ? t('simulatedHint') : undefined}>{t(source)}</span>
}
