import type { SuggestedRow } from '#contract/desk.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Confidence, SuggestionReasons } from '../../shared/suggestion-reasons.tsx'
import { useDispatchWords } from './dispatch-words.ts'
import './dispatch.css'

const SHOWN = 6

/** Ranked units, each with the reason that counts most and how sure that is; 1–9 choose one. The chosen one says all its reasons. */
export function Suggestions({ rows, chosen, onChoose }: { rows: SuggestedRow[]; chosen: SuggestedRow | undefined; onChoose: (row: SuggestedRow) => void }) {
  const w = useDispatchWords()
  const shown = rows.slice(0, SHOWN)
  useKeys(shown.map((row, index) => ({ key: String(index + 1), word: { zh: row.leadUnit, en: row.leadUnit }, run: () => onChoose(row) })))
  if (shown.length === 0) return <p className="quiet suggestions-none">{w('noSuggestion')}</p>
  return (
    <>
      <div className="suggestions" role="radiogroup" aria-label={w('suggestions')}>
        {shown.map((row, index) => (
          <button key={`${row.row}${row.leadUnitId}`} type="button" role="radio" aria-checked={row === chosen} className="suggestion" onClick={() => onChoose(row)}>
            <span className="suggestion-units"><KeyCap>{String(index + 1)}</KeyCap> <b>{row.leadUnit}</b>{row.co.length > 0 && <span> · {w('co')} {row.co.map(({ name }) => name).join('、')}</span>} <Confidence {...row} /></span>
            <span>{row.why}</span>
            {row !== chosen && <span className="quiet" title={w('row', { row: row.row })}>{row.basis}</span>}
          </button>
        ))}
      </div>
      {chosen && (
        <section className="suggestion-why" aria-label={w('whyUnit', { unit: chosen.leadUnit })}>
          <h3 className="small-head">{w('whyUnit', { unit: chosen.leadUnit })}</h3>
          <SuggestionReasons reasons={chosen.reasons} />
          <p className="quiet">{w('basis')}：{chosen.basis}{chosen.boundary && <> · {w('boundary')}：{chosen.boundary}</>}</p>
        </section>
      )}
    </>
  )
}
