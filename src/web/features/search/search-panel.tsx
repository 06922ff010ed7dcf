import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { FilterSentence } from './filter-sentence.tsx'
import { holdsPersonalNumber } from './filters.ts'
import { FoundList } from './found-list.tsx'
import './search.css'
import { useSearchWords } from './search-words.ts'
import { useFilters } from './use-filters.ts'

/** 工单搜索: words above, conditions as a sentence, what was found below. */
export function SearchPanel() {
  const t = useSearchWords()
  const [filters, change] = useFilters()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? filters.text
  // Words still on their way into the address would bring back the list somebody has just left.
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    if (leaving || typed === undefined || typed.trim() === filters.text) return undefined
    const timer = setTimeout(() => change({ text: typed.trim() }), 350)
    return () => clearTimeout(timer)
  }, [leaving, typed, filters.text, change])
  return (
    <div className="search-page">
      <div className="search-head">
        <h1 className="unseen">{t('title')}</h1>
        <Input data-search allowClear size="large" maxLength={120} aria-label={t('textLabel')} placeholder={t('text')} value={text} onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur() }} />
        {holdsPersonalNumber(text) ? <p className="quiet" role="status">{t('numberHidden')}</p> : null}
        <FilterSentence filters={filters} onChange={(part) => { if ('text' in part) setTyped(undefined); change(part) }} />
        {filters.counter ? <span className="counter-chip">{t('counter', { name: t(`counter.${filters.counter}`) })}<Button size="small" type="text" aria-label={t('clear')} onClick={() => change({ counter: undefined })}>×</Button></span> : null}
      </div>
      <div className="search-list"><FoundList filters={filters} onLeave={() => setLeaving(true)} /></div>
    </div>
  )
}
