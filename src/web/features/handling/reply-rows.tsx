import { Button, Form, Input } from 'antd'
import { need } from '../../shared/moves/field-rules.ts'
import { useHandlingWords } from './handling-words.ts'

type Field = { name: string; label: string; day?: boolean }

/** Rows of a reply that may be many: milestones with dates, similar places with what was found. */
export function ReplyRows({ name, title, add, fields }: { name: string; title: string; add: string; fields: [Field, Field] }) {
  const w = useHandlingWords()
  return (
    <Form.List name={name}>
      {(rows, { add: addRow, remove }) => (
        <div className="reply-rows" role="group" aria-label={title}>
          {rows.map((row) => (
            <div key={row.key} className="reply-row">
              {fields.map((field) => (
                <Form.Item key={field.name} name={[row.name, field.name]} rules={need(w('fillIn'))}>
                  <Input aria-label={`${title} ${field.label}`} placeholder={field.label} {...(field.day ? { type: 'date' } : { maxLength: field.name === 'found' ? 500 : 200 })} />
                </Form.Item>
              ))}
              <Button type="text" onClick={() => remove(row.name)}>{w('remove')}</Button>
            </div>
          ))}
          <div><Button size="small" onClick={() => addRow(Object.fromEntries(fields.map((field) => [field.name, ''])))}>{title} · {add}</Button></div>
        </div>
      )}
    </Form.List>
  )
}
