import type { suggestUnits } from '#contract/desk.ts'
import type { Answer } from '../../shared/call.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { useDispatchWords } from './dispatch-words.ts'
import './dispatch.css'

type Row = Answer<typeof suggestUnits>['rows'][number]

/** Rows of the dispatch catalogue that fit, each with why; 1–9 choose one. */
export function Suggestions({ rows, chosen, onChoose }: { rows: Row[]; chosen: Row | undefined; onChoose: (row: Row) => void }) {
  const w = useDispatchWords()
  const shown = rows.slice(0, 6)
  useKeys(shown.map((row, index) => ({ key: String(index + 1), word: { zh: row.leadUnit, en: row.leadUnit }, run: () => onChoose(row) })))
  if (shown.length === 0) return <p className="quiet suggestions-none">{w('noSuggestion')}</p>
  return (
    <div className="suggestions" role="radiogroup" aria-label={w('suggestions')}>
      {shown.map((row, index) => (
        <button key={`${row.row}${row.leadUnitId}`} type="button" role="radio" aria-checked={row === chosen} className="suggestion" onClick={() => onChoose(row)}>
          <span className="suggestion-units"><KeyCap>{String(index + 1)}</KeyCap> <b>{row.leadUnit}</b>{row.co.length > 0 && <span> · {w('co')} {row.co.map(({ name }) => name).join('、')}</span>}</span>
          <span>{row.why}</span>
          <span className="quiet" title={w('row', { row: row.row })}>{row.basis}</span>
          {row.boundary && <span className="quiet">{w('boundary')}：{row.boundary}</span>}
        </button>
      ))}
    </div>
  )
}
