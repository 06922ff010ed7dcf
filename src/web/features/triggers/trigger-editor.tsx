import { Button, Input, Popconfirm } from 'antd'
import { useId, useState } from 'react'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { ruleSentence } from '#domain/supervision/explain.ts'
import { tidyTrigger } from '#domain/supervision/trigger-fields.ts'
import { Failure } from '../../shared/states.tsx'
import { useSay } from '../../shared/words.ts'
import { DryRunPanel } from './dry-run-panel.tsx'
import { TriggerFields } from './trigger-fields.tsx'
import { useTriggerWords } from './trigger-words.ts'

type Props = {
  trigger: Trigger; isNew: boolean; rules: CenterRules; maySave: boolean; busy: boolean; error: Error | null
  save: (changed: Trigger, note: string) => void; remove: (note: string) => void; close: () => void
}

/** What is tried is what stands in the fields; saving asks what was changed. */
export function TriggerEditor({ trigger, isNew, rules, maySave, busy, error, save, remove, close }: Props) {
  const t = useTriggerWords()
  const say = useSay()
  const id = useId()
  const [draft, setDraft] = useState(trigger)
  const [note, setNote] = useState('')
  const names = new Map([...rules.categories, ...(rules.signals ?? [])].map((one) => [one.code, one.name]))
  const tidy = tidyTrigger(draft)
  const isTwice = rules.triggers.some(({ code }) => code === draft.code && (isNew || code !== trigger.code))
  const isWhole = draft.name.trim() !== '' && /^[a-z][a-z0-9_.-]*$/i.test(draft.code) && !isTwice
  // Whoever saves has confirmed it.
  const { placeholder: _, ...confirmed } = tidy
  return (
    <section className="trigger-editor" aria-label={isNew ? t('add') : trigger.name}>
      {!maySave && <p className="quiet">{t('readOnly')}</p>}
      <TriggerFields draft={draft} isNew={isNew} rules={rules} onChange={setDraft} />
      {isTwice && <p role="alert" className="trigger-wrong">{t('twice')}</p>}
      <p className="trigger-sentence running" aria-live="polite">{say(ruleSentence(tidy, rules.ladder, (code) => names.get(code) ?? code))}</p>
      <DryRunPanel rule={{ ...tidy, code: tidy.code || 'draft', name: tidy.name || t('add') }} />
      {maySave && (
        <form className="trigger-save" onSubmit={(event) => { event.preventDefault(); if (isWhole && note.trim()) save(confirmed, note.trim()) }}>
          <label htmlFor={id}>{t('note')}</label><Input id={id} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
          <Button type="primary" htmlType="submit" disabled={!isWhole || !note.trim()} loading={busy}>{t('save')}</Button>
          {!isNew && <Popconfirm title={t('sureRemove')} onConfirm={() => remove(note.trim() || t('remove'))}><Button danger disabled={busy}>{t('remove')}</Button></Popconfirm>}
          <Button onClick={close}>{t('close')}</Button>
        </form>
      )}
      {error && <Failure error={error} />}
    </section>
  )
}
