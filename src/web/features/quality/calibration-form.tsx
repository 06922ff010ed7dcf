import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { searchTickets } from '#contract/desk.ts'
import { listSheets } from '#contract/quality.ts'
import { listCalibrations, listQualityPeople, openCalibration } from '#contract/quality-training.ts'
import { call } from '../../shared/call.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useTrainingWords } from './training-words.ts'

export function CalibrationForm({ close }: { close: () => void }) {
  const t = useTrainingWords()
  const client = useQueryClient()
  const sheets = useQueryOf(listSheets, {}).data?.items.filter(({ state }) => state === 'published') ?? []
  const people = useQueryOf(listQualityPeople, { query: { group: 'inspectors' } }).data?.items ?? []
  const [name, setName] = useState('')
  const [sheetCode, setSheet] = useState('reply')
  const [numbers, setNumbers] = useState('')
  const [inspectorIds, setInspectors] = useState<string[]>([])
  const [unknown, setUnknown] = useState<string>()
  const open = useCall(openCalibration, () => { void client.invalidateQueries({ queryKey: [keyOf(listCalibrations)[0]] }); close() })
  const listed = numbers.split(/[\s,，;；]+/u).filter(Boolean)
  const ready = name.trim() && listed.length > 0 && inspectorIds.length >= 2
  const send = async () => {
    const ids: string[] = []
    for (const number of listed) {
      const found = (await call(searchTickets, { body: { text: number, limit: 2 } })).items.find((ticket) => ticket.number.toLowerCase() === number.toLowerCase())
      if (!found) return setUnknown(number)
      ids.push(found.id)
    }
    setUnknown(undefined)
    open.mutate({ body: { name: name.trim(), sheetCode, ticketIds: ids, inspectorIds } })
  }
  return (
    <form className="quality-card" aria-label={t('newRound')} onSubmit={(event) => { event.preventDefault(); if (ready) void send() }}>
      <div className="quality-fields">
        <label>{t('roundName')} <Input autoFocus value={name} maxLength={120} onChange={(event) => setName(event.target.value)} /></label>
        <label>{t('sheet')} <Select aria-label={t('sheet')} value={sheetCode} onChange={setSheet} options={sheets.map(({ code, sheet }) => ({ value: code, label: sheet.name }))} /></label>
        <label>{t('people')} <Select aria-label={t('people')} mode="multiple" value={inspectorIds} onChange={setInspectors} options={people.map(({ id, name: label }) => ({ value: id, label }))} showSearch={{ optionFilterProp: 'label' }} /></label>
      </div>
      <label className="quality-stack">{t('numbers')} <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} value={numbers} onChange={(event) => setNumbers(event.target.value)} /></label>
      {unknown && <p role="alert" className="n-over">{t('notFound', { number: unknown })}</p>}
      <div className="quality-acts"><Button type="primary" htmlType="submit" loading={open.isPending} disabled={!ready}>{t('open')}</Button><Button onClick={close}>{t('cancel')}</Button></div>
      {open.error && <Failure error={open.error} />}
    </form>
  )
}
