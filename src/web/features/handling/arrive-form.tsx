import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useHandlingWords } from './handling-words.ts'

type Place = { lng: number; lat: number }

/** 已到场: from the phone, with the position when the device gives it. */
export function ArriveForm(target: MoveTarget) {
  const w = useHandlingWords()
  const [place, setPlace] = useState<Place | 'failed'>()
  const locate = () => navigator.geolocation.getCurrentPosition(
    ({ coords }) => setPlace({ lng: coords.longitude, lat: coords.latitude }), () => setPlace('failed'), { enableHighAccuracy: true, timeout: 10_000 })
  const known = place !== undefined && place !== 'failed' ? place : undefined
  return (
    <MoveForm move="arrive" {...target} initial={{ remark: '' }} input={({ remark }) => ({ ...(remark.trim() ? { remark } : {}), ...(known ? { place: known } : {}) })}>
      <Form.Item name="remark" label={w('arriveRemark')}><Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} /></Form.Item>
      <p className="row-line">
        <Button onClick={locate} disabled={!('geolocation' in navigator)}>{w('arrivePlace')}</Button>
        <span role="status">{known ? w('arrivePlaceTaken', { lng: known.lng.toFixed(5), lat: known.lat.toFixed(5) }) : place === 'failed' ? w('arrivePlaceFailed') : ''}</span>
      </p>
    </MoveForm>
  )
}
