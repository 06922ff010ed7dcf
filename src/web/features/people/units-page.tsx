import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { listUnits, type UnitView } from '#contract/people.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { useHasRole } from '#web/shared/session.ts'
import { Asked } from '#web/shared/states.tsx'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useRules } from '#web/shared/use-rules.ts'
import './people.css'
import { usePeopleWords } from './people-words.ts'
import { UnitForm, type UnitDraft } from './unit-form.tsx'
import { unitTree, type UnitLine } from './unit-tree.ts'

const draftOf = (unit: UnitView): UnitDraft => ({ id: unit.id, version: unit.version, code: unit.code, name: unit.name, shortName: unit.shortName ?? '', kind: unit.kind as UnitDraft['kind'], parentId: unit.parentId ?? undefined, areas: unit.areas, active: unit.active })
const blank = (parentId?: string): UnitDraft => ({ code: '', name: '', shortName: '', kind: 'bureau', parentId, areas: [], active: true })

export function UnitsPage() {
  const t = usePeopleWords()
  const canEdit = useHasRole('system_admin')
  const rules = useRules()
  const units = useQueryOf(listUnits, {})
  const [search, setSearch] = useState('')
  const [draft, setDraft] = useState<UnitDraft>()
  useKeys([{ key: 'n', word: { zh: '增加单位', en: 'add a unit' }, off: !canEdit, run: () => setDraft(blank()) }])
  const areaName = (code: string) => rules?.areas.find((area) => area.code === code)?.name ?? code
  return (
    <>
      <header className="admin-head"><h1>{t('units')}</h1><p className="quiet">{t('units.lead')}</p></header>
      <Asked query={units} rows={10}>
        {({ items }) => (
          <>
            <div className="admin-tools">
              <Input data-search allowClear aria-label={t('find')} placeholder={t('find')} value={search} onChange={(event) => setSearch(event.target.value)} />
              <span className="quiet">{t('counts', { n: items.length })}</span>
              {canEdit ? <Button type="primary" onClick={() => setDraft(blank())}>{t('addUnit')}</Button> : null}
            </div>
            <Table<UnitLine> size="small" rowKey="id" key={search || 'all'} pagination={false} dataSource={unitTree(items, search.trim())} locale={{ emptyText: search ? t('noMatch') : t('noUnits') }}
              expandable={search ? { defaultExpandAllRows: true } : { defaultExpandedRowKeys: items.filter(({ parentId }) => !parentId).map(({ id }) => id) }} rowClassName={(unit) => (unit.active ? '' : 'not-active')}
              columns={[
                { title: t('name'), key: 'name', render: (_, unit) => <>{unit.name}{unit.shortName ? <span className="quiet"> {unit.shortName}</span> : null}{unit.active ? null : <span className="chip">{t('inactive')}</span>}</> },
                { title: t('kind'), key: 'kind', width: 110, render: (_, unit) => t(`kind.${unit.kind}` as 'kind.center') },
                { title: t('areas'), key: 'areas', width: 220, render: (_, unit) => unit.areas.map(areaName).join('、') },
                { title: t('code'), dataIndex: 'code', width: 160, className: 'admin-code' },
                ...(canEdit ? [{ title: <span className="unseen">{t('edit')}</span>, key: 'act', width: 160, align: 'right' as const, render: (_: unknown, unit: UnitLine) => (
                  <><Button type="link" size="small" aria-label={`${t('addBelow')} ${unit.name}`} onClick={() => setDraft(blank(unit.id))}>{t('addBelow')}</Button><Button type="link" size="small" aria-label={`${t('edit')} ${unit.name}`} onClick={() => setDraft(draftOf(unit))}>{t('edit')}</Button></>
                ) }] : []),
              ]} />
            {draft ? <UnitForm key={draft.id ?? 'new'} given={draft} units={items} close={() => setDraft(undefined)} /> : null}
          </>
        )}
      </Asked>
    </>
  )
}
