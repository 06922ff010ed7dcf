/** One row in a side panel: filled in, then put among the changes; nothing is in force yet. */
import { Button, Drawer, Popconfirm } from 'antd'
import { useState } from 'react'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Row, Section } from './field.ts'
import { FieldList } from './field-list.tsx'
import { missingIn } from './missing.ts'
import { useRuleWords } from './rule-words.ts'

/** 占位: what an administrator has set is a placeholder no longer, unless only the mark itself was touched. */
function settled(given: Row, row: Row): Row {
  const { placeholder: was, ...before } = given
  const { placeholder: is, ...after } = row
  return was === true && is === true && JSON.stringify(before) !== JSON.stringify(after) ? after : row
}

type Props = {
  document: CenterRules; section: Section; title: string; row: Row; isNew: boolean; takenCodes: string[]
  onDone: (row: Row) => void; onRemove: () => void; onMove: (by: -1 | 1) => void; onClose: () => void
}

export function RowEditor({ document, section, title, row: given, isNew, takenCodes, onDone, onRemove, onMove, onClose }: Props) {
  const t = useRuleWords()
  const [row, setRow] = useState(given)
  const [tried, setTried] = useState(false)
  const wrong = missingIn(section.fields, row, takenCodes)
  const finish = () => (wrong.size ? setTried(true) : onDone(settled(given, row)))
  return (
    <Drawer open size={560} title={t(isNew ? 'rowNew' : 'rowTitle', { title })} onClose={onClose}
      footer={(
        <div className="rule-footer">
          <Button type="primary" onClick={finish}>{t('done')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {isNew ? null : (
            <span className="rule-apart">
              {section.tree ? null : <><Button type="text" onClick={() => onMove(-1)}>{t('up')}</Button><Button type="text" onClick={() => onMove(1)}>{t('down')}</Button></>}
              <Popconfirm title={t('removeAsk')} okText={t('remove')} cancelText={t('cancel')} onConfirm={onRemove}><Button danger type="text">{t('remove')}</Button></Popconfirm>
            </span>
          )}
        </div>
      )}>
      <FieldList document={document} fields={section.fields} row={row} onChange={setRow} wrong={tried ? wrong : new Map()} />
    </Drawer>
  )
}
