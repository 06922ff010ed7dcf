/** 号码登记簿: every number as it stands at this moment. */
import { useState } from 'react'
import { Input } from 'antd'
import { Link } from 'react-router'
import { listLines, type LineView } from '#contract/lines.ts'
import { Choice } from '../../shared/choice.tsx'
import { useHasRole } from '../../shared/session.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { LineRow } from './line-row.tsx'
import { useLineWords } from './line-words.ts'
import './telephony-pages.css'

const MERGES = ['all', 'whole', 'parallel', 'sub_center'] as const
const isMeant = ({ name, number }: LineView, words: string) => words === '' || name.includes(words) || number.includes(words)

export function LineRegister() {
  const w = useLineWords()
  const language = useLanguage()
  const isAdministrator = useHasRole('system_admin')
  const [merge, setMerge] = useState<(typeof MERGES)[number]>('all')
  const [words, setWords] = useState('')
  const asked = useQueryOf(listLines, {}, { refetchInterval: 30_000 })
  return (
    <div className="tel-page">
      <h1>{w('title')}</h1>
      <Asked query={asked} rows={10}>{({ at, workingDay, dayReason, lines, unnumbered, unknownToday }) => {
        const shown = lines.filter((line) => (merge === 'all' || line.merge === merge) && isMeant(line, words.trim()))
        const open = lines.filter(({ isOpen }) => isOpen).length
        return (
          <>
            <p className="quiet">{w('now', { at: momentText(at, language), day: workingDay ? w('workingDay') : w('dayOff', { reason: dayReason }) })} · {w('summary', { open, closed: lines.length - open })}{unnumbered > 0 ? ` · ${w('unnumbered', { n: unnumbered })}` : ''}</p>
            {unknownToday > 0 ? <p className="tel-warn" role="status">{w('unknown', { n: unknownToday })}</p> : null}
            <div className="tel-filters">
              <Choice label={w('filter')} name="merge" value={merge} options={MERGES.map((value) => ({ value, label: value === 'all' ? w('all') : w(`merge.${value}`) }))} onChange={setMerge} />
              <Input allowClear aria-label={w('find')} placeholder={w('find')} value={words} onChange={(event) => setWords(event.target.value)} />
              {isAdministrator ? <><Link to="/admin/rules/lines">{w('edit')}</Link><Link to="/admin/rules/telephony">{w('editRules')}</Link></> : null}
            </div>
            {shown.length === 0 ? <Empty>{w('none')}</Empty> : (
              <table className="tel-table" aria-label={w('table')}>
                <thead><tr><th scope="col">{w('name')}</th><th scope="col">{w('merge')}</th><th scope="col">{w('state')}</th><th scope="col">{w('path')}</th><th scope="col" className="tel-number">{w('today')}</th></tr></thead>
                <tbody>{shown.map((line) => <LineRow key={line.code} line={line} />)}</tbody>
              </table>
            )}
          </>
        )
      }}</Asked>
    </div>
  )
}
