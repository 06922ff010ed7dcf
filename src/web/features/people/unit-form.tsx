import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Drawer, Input, Select, TreeSelect } from 'antd'
import { useState, type ReactNode } from 'react'
import { listUnits, saveUnit, type UnitView } from '#contract/people.ts'
import type { BodyIn } from '#web/shared/call.ts'
import { CallError } from '#web/shared/call-error.ts'
import { TabLeaves } from '#web/shared/tab-leaves.tsx'
import { Failure } from '#web/shared/states.tsx'
import { keyOf, useCall } from '#web/shared/use-call.ts'
import { useRules } from '#web/shared/use-rules.ts'
import { usePeopleWords } from './people-words.ts'

export type UnitDraft = BodyIn<typeof saveUnit>
const KINDS = ['center', 'site', 'government', 'bureau', 'street', 'company'] as const

export function UnitForm({ given, units, close }: { given: UnitDraft; units: UnitView[]; close: () => void }) {
  const t = usePeopleWords()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const rules = useRules()
  const [unit, setUnit] = useState(given)
  const set = (part: Partial<UnitDraft>) => setUnit({ ...unit, ...part })
  const refresh = () => cache.invalidateQueries({ queryKey: keyOf(listUnits).slice(0, 1) })
  const save = useCall(saveUnit, () => { void refresh(); void message.success(t('saved')); close() })
  const isConflict = save.error instanceof CallError && save.error.status === 409
  const latest = units.find(({ id }) => id === unit.id)
  const submit = () => save.mutate({ body: { ...unit, shortName: unit.shortName || undefined, version: isConflict ? latest?.version : unit.version } }, { onError: () => void refresh() })
  const moved = unitsBelow(units, unit.id)
  return (
    <Drawer open size={480} title={unit.id ? t('editUnit') : t('addUnit')} onClose={close}
      footer={<div className="admin-footer"><Button type="primary" loading={save.isPending} disabled={!unit.code.trim() || !unit.name.trim()} onClick={submit}>{t('save')}</Button><Button onClick={close}>{t('cancel')}</Button></div>}>
      <div className="admin-fields">
        <Labelled id="unit-name" label={t('name')}><Input id="unit-name" autoFocus maxLength={100} value={unit.name} onChange={(event) => set({ name: event.target.value })} /></Labelled>
        <Labelled id="unit-short" label={t('shortName')}><Input id="unit-short" maxLength={40} value={unit.shortName ?? ''} onChange={(event) => set({ shortName: event.target.value })} /></Labelled>
        <Labelled id="unit-code" label={t('code')}><Input id="unit-code" maxLength={60} value={unit.code} onChange={(event) => set({ code: event.target.value })} /></Labelled>
        <Labelled id="unit-kind" label={t('kind')}><Select id="unit-kind" aria-label={t('kind')} value={unit.kind} onChange={(kind) => set({ kind })} options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} /></Labelled>
        <Labelled id="unit-parent" label={t('parent')}>
          <TreeSelect id="unit-parent" aria-label={t('parent')} allowClear showSearch={{ treeNodeFilterProp: 'title' }} placeholder={t('top')} value={unit.parentId} treeDataSimpleMode={{ id: 'id', pId: 'parentId' }} onChange={(parentId?: string) => set({ parentId })}
            treeData={units.filter(({ id }) => !moved.has(id)).map(({ id, parentId, name }) => ({ id, value: id, title: name, ...(parentId ? { parentId } : {}) }))} />
        </Labelled>
        <Labelled id="unit-areas" label={t('areas')}><TabLeaves><Select id="unit-areas" aria-label={t('areas')} mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={unit.areas ?? []} onChange={(areas) => set({ areas })} options={rules?.areas.map(({ code, name }) => ({ value: code, label: name })) ?? []} /></TabLeaves></Labelled>
        <div><Checkbox checked={unit.active ?? true} onChange={(event) => set({ active: event.target.checked })}>{t('active')}</Checkbox><p className="quiet">{t('deactivateUnit')}</p></div>
        {isConflict ? <p role="alert">{t('conflict')}</p> : save.error ? <Failure error={save.error} /> : null}
      </div>
    </Drawer>
  )
}

/** A unit cannot be put below itself. */
function unitsBelow(units: UnitView[], id: string | undefined): Set<string> {
  const path = units.find((unit) => unit.id === id)?.path
  return new Set(path ? units.filter((unit) => unit.path.startsWith(path)).map((unit) => unit.id) : [])
}

export const Labelled = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => <div className="admin-field"><label htmlFor={id}>{label}</label>{children}</div>
