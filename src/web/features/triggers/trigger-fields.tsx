import { Input, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { AMOUNT_UNITS, CLOCKS, type Amount, type ClockName } from '#domain/calendar/limit.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { TRIGGER_KINDS, type Trigger } from '#domain/profile/supervision.ts'
import { CLOCK_NAMES } from '#domain/supervision/explain.ts'
import { TRIGGER_FIELDS } from '#domain/supervision/trigger-fields.ts'
import { AMOUNT_UNIT_WORDS } from '../../shared/time.ts'
import { useSay } from '../../shared/words.ts'
import { useTriggerWords } from './trigger-words.ts'

type Props = { draft: Trigger; isNew: boolean; rules: CenterRules; onChange: (draft: Trigger) => void }

/** The fields this kind reads, and no others. */
export function TriggerFields({ draft, isNew, rules, onChange }: Props) {
  const t = useTriggerWords()
  const say = useSay()
  const id = useId()
  const has = (field: (typeof TRIGGER_FIELDS)[Trigger['when']][number]) => TRIGGER_FIELDS[draft.when].includes(field)
  const put = (change: { [K in keyof Trigger]?: Trigger[K] | undefined }) => onChange({ ...draft, ...change } as Trigger)
  const named = (list: readonly { code: string; name: string }[]) => list.map(({ code, name }) => ({ value: code, label: name }))
  const after = (change: Partial<Amount> | undefined) => put({ after: change && { amount: draft.after?.amount ?? 1, unit: draft.after?.unit ?? 'working_day', ...change } })
  return (
    <div className="trigger-fields">
      {isNew && <div><label htmlFor={`${id}c`}>{t('code')}</label><Input id={`${id}c`} value={draft.code} maxLength={60} onChange={(event) => put({ code: event.target.value.trim() })} /></div>}
      <div><label htmlFor={`${id}n`}>{t('name')}</label><Input id={`${id}n`} value={draft.name} maxLength={60} onChange={(event) => put({ name: event.target.value })} /></div>
      <div><label htmlFor={`${id}k`}>{t('when')}</label><Select id={`${id}k`} value={draft.when} onChange={(when) => put({ when })} options={TRIGGER_KINDS.map((kind) => ({ value: kind, label: t(`when.${kind}`) }))} /></div>
      {has('about') && <div><label htmlFor={`${id}a`}>{t('about')}</label><Select id={`${id}a`} value={draft.about ?? 'matter'} onChange={(about) => put({ about })} options={(['matter', 'complained_of'] as const).map((value) => ({ value, label: t(`about.${value}`) }))} /></div>}
      {has('threshold') && <div><label htmlFor={`${id}t`}>{t(draft.when === 'person_times' ? 'thresholdPeople' : 'threshold')}</label><InputNumber id={`${id}t`} min={1} max={100_000} precision={0} value={draft.threshold ?? 1} onChange={(value) => put({ threshold: value ?? 1 })} /></div>}
      {has('windowDays') && <div><label htmlFor={`${id}w`}>{t('windowDays')}</label><InputNumber id={`${id}w`} min={1} max={3650} precision={0} value={draft.windowDays ?? null} placeholder={t('windowHint')} onChange={(value) => put({ windowDays: value ?? undefined })} /></div>}
      {has('clock') && <div><label htmlFor={`${id}l`}>{t('clock')}</label><Select id={`${id}l`} value={draft.clock} allowClear placeholder={t('anyClock')} onChange={(clock: ClockName | undefined) => put({ clock })} options={WATCHED.map((value) => ({ value, label: say(CLOCK_NAMES[value]) }))} /></div>}
      {has('share') && <div><label htmlFor={`${id}s`}>{t('share')}</label><InputNumber id={`${id}s`} min={1} max={1000} precision={0} suffix="%" value={Math.round((draft.share ?? 1) * 100)} title={t('shareHint')} onChange={(value) => put({ share: value === null || value === 100 ? undefined : value / 100 })} /></div>}
      {has('after') && (
        <div><label htmlFor={`${id}f`}>{t(draft.when === 'no_step' ? 'afterNoStep' : 'after')}</label>
          <span className="trigger-amount"><InputNumber id={`${id}f`} min={1} max={10_000} precision={0} value={draft.after?.amount ?? null} onChange={(amount) => after(amount === null ? undefined : { amount })} />
            <Select aria-label={t('unit')} value={draft.after?.unit ?? 'working_day'} onChange={(unit) => after({ unit })} options={AMOUNT_UNITS.map((value) => ({ value, label: say(AMOUNT_UNIT_WORDS[value]) }))} /></span></div>
      )}
      {has('categories') && <div className="trigger-wide"><label htmlFor={`${id}g`}>{t('categories')}</label><Select id={`${id}g`} mode="multiple" value={draft.categories ?? []} onChange={(categories) => put({ categories })} options={named(rules.categories)} showSearch={{ optionFilterProp: 'label' }} placeholder={t('sensitiveHint')} /></div>}
      {has('signals') && <div className="trigger-wide"><label htmlFor={`${id}i`}>{t('signals')}</label><Select id={`${id}i`} mode="multiple" value={draft.signals ?? []} onChange={(signals) => put({ signals })} options={named(rules.signals ?? [])} showSearch={{ optionFilterProp: 'label' }} /></div>}
      <div><label htmlFor={`${id}h`}>{t('then')}</label><Select id={`${id}h`} value={draft.then ?? 'clue'} onChange={(then) => put({ then: then === 'clue' ? undefined : then })} options={(['clue', 'order'] as const).map((value) => ({ value, label: t(`then.${value}`) }))} /></div>
      <div><label htmlFor={`${id}r`}>{t('rung')}</label><Select id={`${id}r`} value={draft.rung} allowClear placeholder={t('firstRung')} onChange={(rung: string | undefined) => put({ rung })} options={named(rules.ladder)} /></div>
    </div>
  )
}
const WATCHED = CLOCKS.filter((clock) => !['supplement', 'return_window', 'extension_cap'].includes(clock))
