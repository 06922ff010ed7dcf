import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { closeInstruction, feedBack, noteInstruction, orderForInstruction, reportProgress, returnInstruction, type InstructionView } from '#contract/instructions.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { FilePicker, type Uploaded } from './file-picker.tsx'
import { useInstructionWords } from './instruction-words.ts'

type Props = { one: InstructionView; act: InstructionView['abilities'][number]; done: () => void; cancel: () => void }
const WITH_FILES: readonly string[] = ['progress', 'feedback', 'note']

export function InstructionAct({ one, act, done, cancel }: Props) {
  const w = useInstructionWords()
  const id = useId()
  const [text, setText] = useState('')
  const [files, setFiles] = useState<Uploaded[]>([])
  const [unitIds, setUnits] = useState<string[]>([])
  const calls = { progress: useCall(reportProgress, done), feedback: useCall(feedBack, done), note: useCall(noteInstruction, done), return: useCall(returnInstruction, done), order: useCall(orderForInstruction, done), close: useCall(closeInstruction, done) }
  const { isPending, error } = calls[act]
  const submit = () => {
    const [params, said] = [{ instructionId: one.id }, text.trim()]
    if (!said) return
    if (act === 'progress' || act === 'feedback' || act === 'note') calls[act].mutate({ params, body: { text: said, fileIds: files.map((file) => file.id) } })
    else if (act === 'return') calls.return.mutate({ params, body: { text: said, unitIds } })
    else if (act === 'order') calls.order.mutate({ params, body: { reason: said } })
    else calls.close.mutate({ params, body: { version: one.version, text: said } })
  }
  const answered = one.units.filter(({ state }) => state === 'answered')
  return (
    <form className="give-instruction" aria-label={w(`act.${act}`)} onSubmit={(event) => { event.preventDefault(); submit() }}>
      <label htmlFor={`${id}-text`}>{w(`say.${act}`)}</label>
      <Input.TextArea id={`${id}-text`} value={text} maxLength={2000} autoFocus autoSize={{ minRows: 2, maxRows: 8 }} onChange={(event) => setText(event.target.value)} />
      {act === 'return' && answered.length > 1 && <><label htmlFor={`${id}-units`}>{w('returnTo')}</label><Select id={`${id}-units`} mode="multiple" value={unitIds} onChange={setUnits} placeholder={w('returnHint')} options={answered.map(({ id: value, name }) => ({ value, label: name }))} /></>}
      {WITH_FILES.includes(act) && <FilePicker label={w('files')} files={files} onChange={setFiles} />}
      {error && <Failure error={error} />}
      <div className="instruction-buttons"><Button htmlType="submit" type="primary" disabled={!text.trim()} loading={isPending}>{w('confirm')}</Button><Button onClick={cancel}>{w('cancel')}</Button></div>
    </form>
  )
}
