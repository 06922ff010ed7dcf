import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { confirmNote, writeNote } from '#contract/shift.ts'
import { Failure } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import type { Week } from './shift-week-panel.tsx'
import { useShiftWords } from './shift-words.ts'
import { useShiftChanged } from './use-shift-changed.ts'

/** 交接班: written by those on, confirmed by those who come. */
export function NoteList({ week }: { week: Week }) {
  const t = useShiftWords()
  const language = useLanguage()
  const changed = useShiftChanged()
  const now = Date.now()
  const begun = week.duties.filter((duty) => (duty.mine || week.mayPlan) && Date.parse(duty.startsAt) <= now && !week.notes.some((note) => note.confirmedAt && note.day === duty.day && note.templateId === duty.templateId)).toReversed()
  const shifts = [...new Map(begun.map((duty) => [`${duty.day} ${duty.templateId}`, duty])).values()].slice(0, 9)
  const [chosen, setChosen] = useState<string>()
  const [text, setText] = useState('')
  const write = useCall(writeNote, () => { setText(''); changed() })
  const confirm = useCall(confirmNote, changed)
  const of = shifts.find((duty) => duty.id === chosen) ?? shifts[0]
  return (
    <section>
      <h2>{t('notes')}</h2>
      {week.notes.length === 0 ? <p className="quiet">{t('noNotes')}</p> : <ul className="shift-notes">{week.notes.map((note) => (
        <li key={note.id}><p><strong>{note.day.slice(5)} {note.templateName}</strong> <span className="quiet">{note.writtenByName} {momentText(note.writtenAt, language)}</span> {note.confirmedAt ? <span className="chip">{t('confirmed', { name: note.confirmedByName ?? '' })}</span> : note.overdue ? <span className="chip chip-critical">{t('noteOverdue')}</span> : null}</p><p className="running">{note.text}</p>
          {note.mayConfirm ? <Button size="small" type="primary" loading={confirm.isPending} aria-label={`${t('confirm')}：${note.day} ${note.templateName}`} onClick={() => confirm.mutate({ params: { noteId: note.id }, body: {} })}>{t('confirm')}</Button> : null}</li>))}</ul>}
      {of ? <form className="shift-form" onSubmit={(event) => { event.preventDefault(); write.mutate({ body: { day: of.day, templateId: of.templateId, text } }) }}>
        <Select aria-label={t('template')} value={of.id} onChange={setChosen} options={shifts.map((duty) => ({ value: duty.id, label: `${duty.day.slice(5)} ${duty.templateName}` }))} />
        <Input.TextArea aria-label={t('writeNote')} placeholder={t('noteText')} maxLength={4000} autoSize={{ minRows: 2 }} value={text} onChange={(event) => setText(event.target.value)} />
        <Button htmlType="submit" disabled={!text.trim()} loading={write.isPending}>{t('writeNote')}</Button>
      </form> : null}
      {write.error ? <Failure error={write.error} /> : null}{confirm.error ? <Failure error={confirm.error} /> : null}
    </section>
  )
}
