import { Input } from 'antd'
import { useState } from 'react'
import { disciplineTotals } from '#contract/linkage.ts'
import { Asked } from '../../shared/states.tsx'
import { centerDay } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLinkageWords, yuan } from './linkage-words.ts'

/** 统计: any period, out of the rows. */
export function DisciplineTotals() {
  const w = useLinkageWords()
  const today = centerDay()
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState(today)
  const asked = useQueryOf(disciplineTotals, { query: { from, to } }, { keepOld: true, enabled: from !== '' && to !== '' })
  const COLUMNS = ['initiated', 'accepts', 'refuses', 'concludes', 'money', 'people'] as const
  return (
    <>
      <div className="linkage-period"><label>{w('from')} <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} /></label><label>{w('to')} <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} /></label></div>
      <p className="quiet">{w('basis')}</p>
      <Asked query={asked} rows={6}>{({ classes, all }) => (
        <div className="linkage-scroll" tabIndex={0} role="region" aria-label={w('totals')}>
          <table className="linkage-table">
            <thead><tr><th scope="col">{w('class')}</th>{COLUMNS.map((key) => <th key={key} scope="col" className="linkage-number">{w(key)}</th>)}</tr></thead>
            <tbody>{[...classes.map((one) => ({ ...one, name: one.class.name, code: one.class.code })), { ...all, name: w('all'), code: '' }].map((one) => (
              <tr key={one.code} className={one.code === '' ? 'linkage-all' : undefined}><th scope="row">{one.name}</th>{[one.initiated, one.accepted, one.refused, one.concluded].map((n, at) => <td key={at} className="linkage-number">{n}</td>)}<td className="linkage-number">{w('yuan', { n: yuan(one.recoveredCents) })}</td><td className="linkage-number">{one.persons}</td></tr>
            ))}</tbody>
          </table>
        </div>
      )}</Asked>
    </>
  )
}
