/** 评分表: versions of each; the next one is written beside the one in force. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { listSheets, publishSheet, type SheetView } from '#contract/quality.ts'
import { Asked, Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { SheetForm } from './sheet-form.tsx'
import { useQualityWords } from './quality-words.ts'

export function SheetsPanel() {
  const w = useQualityWords()
  const asked = useQueryOf(listSheets, {})
  const [edited, setEdited] = useState<SheetView>()
  return (
    <div className="quality-page">
      <header><h2>{w('sheets')}</h2><p className="quiet">{w('publishedStays')}</p></header>
      <Asked query={asked} rows={5}>{({ items, reasons }) => (
        <>
          {edited && <SheetForm key={`${edited.code} ${edited.number}`} sheet={edited.sheet} reasons={reasons} close={() => setEdited(undefined)} />}
          {items.filter(({ code, number }) => items.every((other) => other.code !== code || other.number <= number)).map((newest) => (
            <SheetCard key={newest.code} versions={items.filter(({ code }) => code === newest.code)} edit={() => setEdited(newest)} />
          ))}
        </>
      )}</Asked>
    </div>
  )
}

function SheetCard({ versions, edit }: { versions: SheetView[]; edit: () => void }) {
  const w = useQualityWords()
  const client = useQueryClient()
  const publish = useCall(publishSheet, () => void client.invalidateQueries({ queryKey: [keyOf(listSheets)[0]] }))
  const [newest] = versions
  if (!newest) return null
  return (
    <article className="quality-card">
      <header><h3>{newest.sheet.name}</h3><span className="quiet">{w(`kind_${newest.sheet.kind}`)}</span></header>
      <table className="quality-table"><tbody>
        {versions.map(({ code, number, state, sheet, full, madeBy }) => (
          <tr key={number}>
            <th scope="row">{w('version', { n: number })}</th><td>{w(`state_${state}`)}</td><td>{w('itemsOf', { n: sheet.items.length })} · {w('fullOf', { n: full })} · {w('passAt', { n: sheet.passMark })}</td><td className="quiet">{madeBy}</td>
            <td>{state === 'draft' && <Button size="small" type="primary" loading={publish.isPending} onClick={() => publish.mutate({ params: { code }, body: { number } })}>{w('publish')}</Button>}</td>
          </tr>
        ))}
      </tbody></table>
      <div className="quality-acts"><Button onClick={edit}>{newest.state === 'draft' ? w('edit') : w('newVersion')}</Button></div>
      {publish.error && <Failure error={publish.error} />}
    </article>
  )
}
