import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { listSheets, saveSheet } from '#contract/quality.ts'
import { fullOf, type Sheet, type SheetItem } from '#domain/quality/sheet.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall } from '../../shared/use-call.ts'
import { useQualityWords } from './quality-words.ts'

type Props = { sheet: Sheet; reasons: readonly { code: string; name: string }[]; close: () => void }
/** One line an item; codes are kept, so that figures of an item go on through versions. */
export function SheetForm({ sheet, reasons, close }: Props) {
  const w = useQualityWords()
  const client = useQueryClient()
  const [draft, setDraft] = useState(sheet)
  const save = useCall(saveSheet, () => { void client.invalidateQueries({ queryKey: [keyOf(listSheets)[0]] }); close() })
  const change = (place: number, part: Partial<SheetItem>) => setDraft((old) => ({ ...old, items: old.items.map((item, at) => (at === place ? { ...item, ...part } : item)) }))
  const add = () => setDraft((old) => ({ ...old, items: [...old.items, { code: freshCode(old), name: '', points: 5 }] }))
  const named = draft.items.every(({ name }) => name.trim())
  return (
    <form className="quality-card" aria-label={draft.name} onSubmit={(event) => { event.preventDefault(); if (named) save.mutate({ body: draft }) }}>
      <div className="quality-fields">
        <label>{w('sheetName')} <Input autoFocus value={draft.name} maxLength={200} onChange={(event) => setDraft({ ...draft, name: event.target.value })} /></label>
        <label>{w('passMark')} <InputNumber aria-label={w('passMark')} min={0} max={1000} value={draft.passMark} onChange={(passMark) => setDraft({ ...draft, passMark: passMark ?? 0 })} /></label>
        <p className="quiet">{w('fullOf', { n: fullOf(draft) })}</p>
      </div>
      <table className="quality-table">
        <thead><tr><th scope="col">{w('itemName')}</th><th scope="col">{w('itemPoints')}</th><th scope="col">{w('itemVeto')}</th><th scope="col">{w('itemReason')}</th><th scope="col"><span className="unseen">{w('remove')}</span></th></tr></thead>
        <tbody>{draft.items.map((item, place) => (
          <tr key={item.code}>
            <td><Input aria-label={`${w('itemName')} ${place + 1}`} value={item.name} maxLength={200} onChange={(event) => change(place, { name: event.target.value })} /></td>
            <td><InputNumber aria-label={`${w('itemPoints')} ${place + 1}`} min={0} max={1000} disabled={item.veto === true} value={item.points} onChange={(points) => change(place, { points: points ?? 0 })} /></td>
            <td><input type="checkbox" aria-label={`${w('itemVeto')} ${place + 1}`} checked={item.veto === true} onChange={(event) => change(place, event.target.checked ? { veto: true, points: 0 } : { veto: undefined as never, points: 5 })} /></td>
            <td>{item.veto && <Select aria-label={`${w('itemReason')} ${place + 1}`} style={{ width: 220 }} value={item.reason} onChange={(reason) => change(place, { reason })} options={reasons.map(({ code, name }) => ({ value: code, label: name }))} />}</td>
            <td><Button type="text" size="small" aria-label={`${w('remove')} ${item.name}`} onClick={() => setDraft((old) => ({ ...old, items: old.items.filter((_, at) => at !== place) }))}>{w('remove')}</Button></td>
          </tr>
        ))}</tbody>
      </table>
      <div className="quality-acts"><Button onClick={add}>{w('addItem')}</Button><Button htmlType="submit" type="primary" loading={save.isPending} disabled={!named}>{w('saveDraft')}</Button><Button onClick={close}>{w('cancel')}</Button></div>
      {save.error && <Failure error={save.error} />}
    </form>
  )
}

function freshCode({ items }: Sheet): string {
  let n = items.length + 1
  while (items.some(({ code }) => code === `item${n}`)) n += 1
  return `item${n}`
}
