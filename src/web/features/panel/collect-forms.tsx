/** The secretary's two hands: a note into the dossier, a question to an expert unit. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { addPanelNote, askOpinion } from '#contract/panel.ts'
import { Failure } from '#web/shared/states.tsx'
import { useHasRole } from '#web/shared/session.ts'
import { centerDay } from '#web/shared/time.ts'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { NOTE_WORDS, usePanelWords } from './panel-words.ts'
import { usePanelChanged } from './use-panel-changed.ts'

const WEEK = 7 * 86_400_000
type Kind = 'fact' | 'earlier_answer' | 'position'

export function CollectForms({ panelId }: { panelId: string }) {
  const t = usePanelWords()
  const say = useSay()
  const isSecretary = useHasRole('panel_secretary')
  const changed = usePanelChanged()
  const [kind, setKind] = useState<Kind>('fact')
  const [text, setText] = useState('')
  const [unit, setUnit] = useState<string>()
  const [expert, setExpert] = useState<string>()
  const [question, setQuestion] = useState('')
  const [dueOn, setDueOn] = useState(() => centerDay(Date.now() + WEEK))
  const note = useCall(addPanelNote, () => { setText(''); changed() })
  const ask = useCall(askOpinion, () => { setQuestion(''); setExpert(undefined); changed() })
  if (!isSecretary) return null
  return (
    <div className="panel-collect">
      <form onSubmit={(event) => { event.preventDefault(); note.mutate({ params: { panelId }, body: { kind, text, ...(unit ? { unitId: unit } : {}) } }) }}>
        <h3>{t('note')}</h3>
        <Select aria-label={t('noteKind')} value={kind} onChange={setKind} options={(['fact', 'earlier_answer', 'position'] as const).map((value) => ({ value, label: say(NOTE_WORDS[value]) }))} />
        {kind === 'position' ? <UnitPicker label={t('noteUnit')} placeholder={t('noteUnit')} value={unit} onChange={setUnit} /> : null}
        <Input.TextArea aria-label={t('noteText')} placeholder={t('noteText')} maxLength={4000} autoSize={{ minRows: 2 }} value={text} onChange={(event) => setText(event.target.value)} />
        <Button htmlType="submit" disabled={!text.trim()} loading={note.isPending}>{t('note')}</Button>
        {note.error ? <Failure error={note.error} /> : null}
      </form>
      <form onSubmit={(event) => { event.preventDefault(); if (expert) ask.mutate({ params: { panelId }, body: { unitId: expert, question, dueOn } }) }}>
        <h3>{t('ask')}</h3>
        <UnitPicker label={t('unit')} placeholder={t('unit')} value={expert} onChange={setExpert} />
        <Input.TextArea aria-label={t('question')} placeholder={t('question')} maxLength={2000} autoSize={{ minRows: 2 }} value={question} onChange={(event) => setQuestion(event.target.value)} />
        <label>{t('dueOn')} <input type="date" className="panel-date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} /></label>
        <Button htmlType="submit" disabled={!expert || !question.trim() || !dueOn} loading={ask.isPending}>{t('ask')}</Button>
        {ask.error ? <Failure error={ask.error} /> : null}
      </form>
    </div>
  )
}
