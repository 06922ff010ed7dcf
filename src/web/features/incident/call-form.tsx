/** Whom to call, and with what task. */
import { Input } from 'antd'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useIncidentWords } from './incident-words.ts'

export type Calling = { unitIds: string[]; task: string }
export const NOBODY: Calling = { unitIds: [], task: '' }
export const isReady = ({ unitIds, task }: Calling): boolean => unitIds.length > 0 && task.trim() !== ''
export const unitsOf = ({ unitIds, task }: Calling): { unitId: string; task: string }[] => unitIds.map((unitId) => ({ unitId, task: task.trim() }))

export function CallFields({ value, onChange, except }: { value: Calling; onChange: (value: Calling) => void; except?: string[] }) {
  const w = useIncidentWords()
  return (
    <>
      <label className="incident-field">{w('units')} <UnitPicker multiple label={w('units')} value={value.unitIds} {...(except && { except })} onChange={(unitIds: string[]) => onChange({ ...value, unitIds })} /></label>
      <label className="incident-field">{w('task')} <Input value={value.task} maxLength={300} onChange={(event) => onChange({ ...value, task: event.target.value })} /></label>
    </>
  )
}
