/** 建议类别: what earlier demands with such words were. A key takes one; nothing chosen is ever changed by itself. */
import { suggestCategories } from '#contract/category-models.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import './category-chips.css'
import { useCategoryChipsWords } from './category-chips-words.ts'
import type { Intake } from './use-intake.ts'

/** Alt+1 to Alt+4 act on a caller's open ticket. */
const KEYS = ['7', '8', '9'] as const
/** Less is a shot in the dark. */
const FAINTEST = 0.05

/** Quiet while nothing is known or the server is away: a suggestion is never waited for. */
export function CategoryChips({ intake: { settledBody, filled, change } }: { intake: Intake }) {
  const t = useCategoryChipsWords()
  const enough = settledBody.length >= 4
  // The title that would be registered: it is learned from, so it is asked with.
  const title = useSettled(filled.title, 400)
  const asked = useQueryOf(suggestCategories, { body: { title: title.slice(0, 200), text: settledBody.slice(0, 8000) } }, { enabled: enough, staleTime: 30_000, keepOld: true })
  const items = enough ? (asked.data?.items ?? []).filter(({ confidence }, at) => at === 0 || confidence >= FAINTEST) : []
  const take = (code: string | undefined) => { if (code) change({ categoryCode: code }) }
  useKeys(KEYS.map((key, at) => ({ key: `Alt+${key}`, word: { zh: `选用第 ${at + 1} 个建议类别`, en: `take suggested category ${at + 1}` }, run: () => take(items[at]?.code), off: !items[at] })))
  if (items.length === 0) return null
  return (
    <div className="category-chips" role="group" aria-label={t('suggested')}>
      {items.map(({ code, name, path, confidence, words }, at) => {
        const sure = `${Math.round(confidence * 100)}%`
        const why = words.length ? t('words', { words: words.join('、') }) : ''
        return (
          <button type="button" key={code} className="category-chip" aria-pressed={filled.categoryCode === code} title={[path, why].filter(Boolean).join('\n')} onClick={() => take(code)}>
            <KeyCap>{`Alt ${KEYS[at] ?? ''}`}</KeyCap> {name} <small>{sure}</small>{at === 0 && words.length ? <small className="category-why">{words.join('、')}</small> : null}
          </button>
        )
      })}
    </div>
  )
}
