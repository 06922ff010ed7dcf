/** 评分表: a number and Enter an item; empty is full points; Ctrl+Enter hands in. */
import { Button, Input, InputNumber } from 'antd'
import { useRef, useState } from 'react'
import type { Mark } from '#domain/quality/score.ts'
import { markFault, scoreOf } from '#domain/quality/score.ts'
import type { Sheet } from '#domain/quality/sheet.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { useQualityWords } from './quality-words.ts'

export type Given = { marks: Mark[]; remark: string; recordingRef?: string }
type Props = { sheet: Sheet; number: number; busy: boolean; submit: string; send: (given: Given) => void; /** a call without an engine: its reference is typed in */ call?: boolean; remark?: string; remarkNeeded?: boolean; initial?: readonly Mark[] }
type Draft = { points: number | null; remark: string }

export function ScoreSheet({ sheet, number, busy, submit, send, call, remark: remarkLabel, remarkNeeded, initial }: Props) {
  const w = useQualityWords()
  const [drafts, setDrafts] = useState<Record<string, Draft>>(() => Object.fromEntries((initial ?? []).map(({ code, points, remark }) => [code, { points, remark: remark ?? '' }])))
  const [remark, setRemark] = useState('')
  const [recordingRef, setRecording] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const marks = sheet.items.map(({ code, points, veto }): Mark => {
    const draft = drafts[code]
    return { code, points: draft?.points ?? (veto ? 0 : points), ...(draft?.remark.trim() && { remark: draft.remark.trim() }) }
  })
  const fault = markFault(sheet, marks)
  const { score, full, result } = scoreOf(sheet, marks)
  const change = (code: string, part: Partial<Draft>) => setDrafts((old) => ({ ...old, [code]: { points: null, remark: '', ...old[code], ...part } }))
  const costs = (code: string) => sheet.items.some((item) => item.code === code && (item.veto ? drafts[code]?.points === 1 : (drafts[code]?.points ?? item.points) < item.points))

  const handIn = () => {
    setTried(true)
    const lacking = (call && !recordingRef.trim()) || (remarkNeeded && !remark.trim())
    if (fault || lacking || busy) {
      // To what is missing: the reason of the first item that lacks it, else the first empty line.
      form.current?.querySelector<HTMLElement>(fault ? `[data-why="${fault.code}"]` : 'input[data-needed=true][value=""], textarea[data-needed=true]')?.focus()
      return
    }
    send({ marks, remark: remark.trim(), ...(call && { recordingRef: recordingRef.trim() }) })
  }
  const next = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
    fields[fields.indexOf(event.target as HTMLElement) + 1]?.focus()
  }
  useKeys([{ key: 'Ctrl+Enter', word: { zh: '评完，打开下一件', en: 'score and open the next' }, run: handIn }])
  return (
    <form ref={form} className="score-sheet" aria-label={w('sheet')} onKeyDown={next} onSubmit={(event) => { event.preventDefault(); handIn() }}>
      <p className="quiet">{sheet.name} · {w('version', { n: number })} · {w('passAt', { n: sheet.passMark })}</p>
      {call && <>
        <p className="quiet" role="note">{w('noTelephone')}</p>
        <label className="sheet-why">{w('recording')} <Input autoFocus data-needed="true" value={recordingRef} maxLength={200} status={tried && !recordingRef.trim() ? 'error' : ''} onChange={(event) => setRecording(event.target.value)} /></label>
      </>}
      {sheet.items.map(({ code, name, points, veto }, place) => (
        <div key={code} className={`sheet-item ${veto ? 'sheet-veto' : ''} ${veto && costs(code) ? 'is-found' : ''}`}>
          {veto ? <label><input type="checkbox" checked={drafts[code]?.points === 1} onChange={(event) => change(code, { points: event.target.checked ? 1 : 0 })} /> {name}</label> : <span>{name}</span>}
          {veto ? <span className="chip chip-critical">{w('veto')}</span>
            : <span><InputNumber aria-label={name} autoFocus={place === 0 && !call} min={0} max={points} controls={false} placeholder={String(points)} value={drafts[code]?.points ?? null} onChange={(value) => change(code, { points: value })} /> <span className="quiet">/ {points}</span></span>}
          {costs(code) && <Input className="sheet-why" data-why={code} aria-label={`${name}：${w('why')}`} placeholder={w('why')} maxLength={500} status={tried && !drafts[code]?.remark.trim() ? 'error' : ''} value={drafts[code]?.remark ?? ''} onChange={(event) => change(code, { remark: event.target.value })} />}
        </div>
      ))}
      <label className="quality-stack">{remarkLabel ?? w('remark')} <Input.TextArea data-needed={remarkNeeded ? 'true' : undefined} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} status={tried && remarkNeeded && !remark.trim() ? 'error' : ''} value={remark} onChange={(event) => setRemark(event.target.value)} /></label>
      <div className="sheet-foot">
        <span className={`sheet-total result-${result}`} role="status">{w('total', { score, full })} · {w(`result_${result}`)}</span>
        <Button type="primary" htmlType="submit" loading={busy}>{submit} <KeyCap>Ctrl+Enter</KeyCap></Button>
      </div>
      {tried && fault && <p className="n-over" role="alert">{w('faultyMark', { n: sheet.items.findIndex(({ code }) => code === fault.code) + 1 })}</p>}
      <p className="quiet">{w('enterNext')}</p>
    </form>
  )
}
