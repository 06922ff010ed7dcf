/** 倒排: steps in order, the days reckoned by the server as they are typed. */
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { previewPlan, type RoomView } from '#contract/room.ts'
import { Failure } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { useRoomWords } from './room-words.ts'
import { useRoomMove } from './use-room.ts'

type Row = { key: number; what: string; unitId: string | undefined; days: number }

export function RoomPlan({ room, leave }: { room: RoomView; leave: () => void }) {
  const w = useRoomWords()
  const [targetDay, setTargetDay] = useState(room.targetDay ?? '')
  const [rows, setRows] = useState<Row[]>([{ key: 0, what: '', unitId: room.lead?.id, days: 1 }])
  const { move, busy, error } = useRoomMove(room.id)
  const asked = useSettled(JSON.stringify({ targetDay, steps: rows.map(({ what, days }) => ({ what, days })) }))
  const shown = useQueryOf(previewPlan, { params: { roomId: room.id }, body: JSON.parse(asked) as { targetDay: string; steps: { what: string; days: number }[] } }, { enabled: targetDay !== '', keepOld: true })
  const put = (key: number, change: Partial<Row>) => setRows((old) => old.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const steps = rows.flatMap(({ what, unitId, days }) => (what.trim() && unitId ? [{ what: what.trim(), unitId, days }] : []))
  const units = room.members.filter(({ leftAt }) => !leftAt).map(({ unit }) => ({ value: unit.id, label: unit.name }))
  const ready = targetDay !== '' && steps.length === rows.length
  return (
    <form className="room-form" onSubmit={(event) => { event.preventDefault(); if (ready) void move({ move: 'plan', targetDay, steps }).then(leave, () => undefined) }}>
      <p className="quiet">{w('planHint')}</p>
      <label>{w('planDay')} <Input type="date" value={targetDay} onChange={(event) => setTargetDay(event.target.value)} /></label>
      <ol className="room-list">{rows.map((row, at) => (
        <li key={row.key} className="room-step">
          <Input aria-label={w('step')} placeholder={w('step')} value={row.what} maxLength={200} onChange={(event) => put(row.key, { what: event.target.value })} />
          <Select aria-label={w('owner')} placeholder={w('owner')} value={row.unitId} options={units} onChange={(unitId: string) => put(row.key, { unitId })} />
          <InputNumber aria-label={w('days')} min={0} max={200} value={row.days} onChange={(days) => put(row.key, { days: days ?? 0 })} suffix={w('days')} />
          <span className={shown.data?.steps[at]?.past ? 'room-late' : 'quiet'}>{shown.data?.steps[at]?.day}{shown.data?.steps[at]?.past && ` ${w('past')}`}</span>
        </li>
      ))}</ol>
      <p className="room-acts"><Button onClick={() => setRows((old) => [...old, { key: (old.at(-1)?.key ?? 0) + 1, what: '', unitId: undefined, days: 1 }])}>{w('addStep')}</Button><Button type="primary" htmlType="submit" disabled={!ready} loading={busy}>{w('makePlan')}</Button><Button onClick={leave}>{w('cancel')}</Button></p>
      {error && <Failure error={error} />}
    </form>
  )
}
