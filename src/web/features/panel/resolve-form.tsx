/** 逐件决定, hands on the keys: Alt and a digit chooses, Ctrl+Enter records and the next matter opens with the cursor in it. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { resolvePanel, type AgendaView } from '#contract/panel.ts'
import { MOVE_OF, PANEL_RULES, RESOLUTIONS, type Resolution } from '#domain/panel/panel-life.ts'
import { Choice } from '#web/shared/choice.tsx'
import { Failure } from '#web/shared/states.tsx'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { RESOLUTION_WORDS, usePanelWords } from './panel-words.ts'
import { usePanelChanged } from './use-panel-changed.ts'

export function ResolveForm({ meetingId, row }: { meetingId: string; row: AgendaView }) {
  const t = usePanelWords()
  const say = useSay()
  const changed = usePanelChanged()
  const [resolution, setResolution] = useState<Resolution>('assign')
  const [text, setText] = useState('')
  const [unit, setUnit] = useState<string>()
  const [day, setDay] = useState('')
  const resolve = useCall(resolvePanel, changed)
  const needs = PANEL_RULES[MOVE_OF[resolution]].needs
  const field = needs.includes('dueOn') ? 'dueOn' : needs.includes('recheckOn') ? 'recheckOn' : undefined
  const whole = Boolean(text.trim()) && (!needs.includes('ownerUnitId') || unit) && (!field || day)
  const send = () => { if (whole) resolve.mutate({ params: { meetingId }, body: { panelId: row.panelId, version: row.version, resolution, text, ...(unit && needs.includes('ownerUnitId') ? { ownerUnitId: unit } : {}), ...(field ? { [field]: day } : {}) } }) }
  return (
    <form className="panel-resolve" aria-label={`${t('decide')}：${row.title}`} onSubmit={(event) => { event.preventDefault(); send() }}
      onKeyDown={(event) => {
        const digit = event.altKey ? RESOLUTIONS[Number(event.code.replace('Digit', '')) - 1] : undefined
        if (digit) { event.preventDefault(); setResolution(digit) }
        if (event.ctrlKey && event.key === 'Enter') { event.preventDefault(); send() }
      }}>
      <Choice label={t('decide')} hideLabel name={`resolution-${row.panelId}`} value={resolution} onChange={setResolution} options={RESOLUTIONS.map((value) => ({ value, label: say(RESOLUTION_WORDS[value]) }))} />
      <Input.TextArea autoFocus aria-label={t('measures')} placeholder={t('measures')} maxLength={4000} autoSize={{ minRows: 2 }} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="panel-inline">
        {needs.includes('ownerUnitId') ? <UnitPicker label={t('unit')} placeholder={t('unit')} value={unit} onChange={setUnit} /> : null}
        {field ? <label>{t(field)} <input type="date" className="panel-date" value={day} onChange={(event) => setDay(event.target.value)} /></label> : null}
        <Button htmlType="submit" type="primary" disabled={!whole} loading={resolve.isPending}>{t('decide')}</Button>
      </div>
      <p className="quiet">{t('keysHint')}</p>
      {resolve.error ? <Failure error={resolve.error} /> : null}
    </form>
  )
}
