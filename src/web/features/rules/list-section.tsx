import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { textAt, type Row, type Section } from './field.ts'
import { RowEditor } from './row-editor.tsx'
import { RuleTable } from './rule-table.tsx'
import { useRuleWords } from './rule-words.ts'

type Props = { document: CenterRules; section: Section; title: string; canEdit: boolean; rows: Row[]; onChange: (rows: Row[]) => void }

export function ListSection({ document, section, title, canEdit, rows, onChange }: Props) {
  const t = useRuleWords()
  const [filter, setFilter] = useState('')
  const [editing, setEditing] = useState<number | 'new'>()
  useKeys([
    { key: 'n', word: { zh: '增加一行', en: 'add a row' }, off: !canEdit, run: () => setEditing('new') },
  ])
  const at = typeof editing === 'number' ? editing : -1
  const close = () => setEditing(undefined)
  const finish = (next: Row[]) => { onChange(next); close() }
  const open = rows.filter((row) => row['placeholder'] === true).length
  return (
    <>
      <div className="rule-tools">
        <Input data-search allowClear className="rule-filter" aria-label={t('filter')} placeholder={t('filter')} value={filter} onChange={(event) => setFilter(event.target.value)} />
        <span className="quiet">{t('rows', { n: rows.length })}</span>
        {open ? <span className="placeholder-mark">{t('placeholders', { n: open })}</span> : null}
        {canEdit ? <Button className="rule-apart" type="primary" onClick={() => setEditing('new')}>{t('add')}</Button> : null}
      </div>
      <RuleTable document={document} section={section} rows={rows} filter={filter.trim()} {...(canEdit ? { onEdit: setEditing } : {})} />
      {editing === undefined ? null : (
        <RowEditor key={String(editing)} document={document} section={section} title={title} isNew={editing === 'new'} row={rows[at] ?? section.empty} onClose={close}
          takenCodes={rows.filter((_, index) => index !== at).map((row) => textAt(row, 'code'))}
          onDone={(row) => finish(editing === 'new' ? [...rows, row] : rows.map((old, index) => (index === at ? row : old)))}
          onRemove={() => finish(rows.filter((_, index) => index !== at))}
          onMove={(by) => finish(moved(rows, at, by))} />
      )}
    </>
  )
}

function moved(rows: Row[], at: number, by: -1 | 1): Row[] {
  const next = [...rows]
  const [row] = next.splice(at, 1)
  if (row) next.splice(Math.max(0, at + by), 0, row)
  return next
}
