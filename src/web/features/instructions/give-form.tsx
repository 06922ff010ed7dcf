/** 作出批示: under the own name; the office names the leader whose words came on paper. */
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { giveInstruction, type InstructionView } from '#contract/instructions.ts'
import { listMatters } from '#contract/matter.ts'
import { Choice } from '#web/shared/choice.tsx'
import { Failure } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { FilePicker, type Uploaded } from './file-picker.tsx'
import { useInstructionWords } from './instruction-words.ts'

type Props = { leaders: { id: string; name: string }[]; ticketId?: string; done: (given: InstructionView) => void; cancel: () => void }
const DAYS = 3 * 86_400_000
const ABOUT = ['report', 'topic', 'matter'] as const

export function GiveForm({ leaders, ticketId, done, cancel }: Props) {
  const w = useInstructionWords()
  const id = useId()
  const [about, setAbout] = useState<(typeof ABOUT)[number]>('report')
  const [subject, setSubject] = useState('')
  const [matterId, setMatter] = useState<string>()
  const [text, setText] = useState('')
  const [files, setFiles] = useState<Uploaded[]>([])
  const [leaderId, setLeader] = useState<string>()
  const [unitIds, setUnits] = useState<string[]>([])
  const [dueDay, setDue] = useState(() => `${centerDay(Date.now() + DAYS)}T17:30`)
  const matters = useQueryOf(listMatters, { query: { days: 30 } }, { enabled: about === 'matter' && !ticketId })
  const give = useCall(giveInstruction, done)
  const ready = unitIds.length > 0 && dueDay !== '' && (text.trim() !== '' || files.length > 0) && (leaders.length === 0 || leaderId !== undefined) && (ticketId !== undefined || (about === 'matter' ? matterId !== undefined : subject.trim() !== ''))
  const send = () => {
    const of = ticketId ? { about: 'ticket' as const, ticketId } : about === 'matter' ? { about, matterId, subject: matters.data?.items.find((one) => one.id === matterId)?.title ?? '' } : { about, subject: subject.trim() }
    give.mutate({ body: { ...of, text: text.trim() || undefined, fileIds: files.map((file) => file.id), leaderId, unitIds, dueAt: new Date(`${dueDay}:00+08:00`).toISOString() } })
  }
  return (
    <form className="give-instruction" aria-label={w('give')} onSubmit={(event) => { event.preventDefault(); if (ready) send() }}>
      {leaders.length > 0 && <><label htmlFor={`${id}-leader`}>{w('leader')}</label><Select id={`${id}-leader`} value={leaderId} onChange={setLeader} options={leaders.map(({ id: value, name }) => ({ value, label: name }))} /></>}
      {!ticketId && (
        <>
          <Choice label={w('about')} name={`${id}-about`} value={about} options={ABOUT.map((value) => ({ value, label: w(`about.${value}`) }))} onChange={setAbout} />
          {about === 'matter'
            ? <><label htmlFor={`${id}-matter`}>{w('matter')}</label><Select id={`${id}-matter`} showSearch={{ optionFilterProp: 'label' }} loading={matters.isPending} value={matterId} onChange={setMatter} options={(matters.data?.items ?? []).map((one) => ({ value: one.id, label: one.title }))} /></>
            : <><label htmlFor={`${id}-subject`}>{w('subject')}</label><Input id={`${id}-subject`} value={subject} maxLength={200} placeholder={w('subjectHint')} onChange={(event) => setSubject(event.target.value)} /></>}
        </>
      )}
      <label htmlFor={`${id}-text`}>{w('text')}</label>
      <Input.TextArea id={`${id}-text`} value={text} maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} placeholder={w('textHint')} onChange={(event) => setText(event.target.value)} />
      <FilePicker label={w('scan')} files={files} onChange={setFiles} />
      <label htmlFor={`${id}-units`}>{w('units')}</label>
      <UnitPicker id={`${id}-units`} multiple value={unitIds} onChange={(value: string[]) => setUnits(value)} label={w('units')} />
      <label htmlFor={`${id}-due`}>{w('due')}</label>
      <input id={`${id}-due`} type="datetime-local" value={dueDay} onChange={(event) => setDue(event.target.value)} />
      {give.error && <Failure error={give.error} />}
      <div className="instruction-buttons"><Button htmlType="submit" type="primary" disabled={!ready} loading={give.isPending}>{w('send')}</Button><Button onClick={cancel}>{w('cancel')}</Button></div>
    </form>
  )
}
