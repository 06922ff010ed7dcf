import { Select } from 'antd'
import { useId, type ReactNode } from 'react'
import { timerText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

/** 来电: number, line, service and timer; filled by the call, by hand where no engine is connected. */
export function CallBar({ intake, onNext, aside }: { intake: Intake; onNext: () => void; /** what answers the telephone */ aside?: ReactNode }) {
  const t = useIntakeWords()
  const id = useId()
  const { draft, change, rules } = intake
  const now = useNow(1000)
  const lines = [{ value: '', label: t('mainLine') }, ...rules.lines.filter((line) => !line.placeholder).map((line) => ({ value: line.code, label: `${line.number} ${line.name}`.trim() }))]
  const services = [{ value: '', label: t('noService') }, ...rules.services.map((service) => ({ value: service.code, label: service.name }))]
  const chooseLine = (code: string) => {
    const service = rules.services.find((one) => code && one.entry.line === code)
    change({ line: code || undefined, ...(service ? { service: service.code } : {}) })
  }
  return (
    <section className="call-bar" aria-label={t('callBar')}>
      <span className={draft.startedAt ? 'call-dot call-on' : 'call-dot'} aria-hidden="true" />
      <label className="unseen" htmlFor={`${id}n`}>{t('number')}</label>
      <input id={`${id}n`} className="call-number" data-focus="number" inputMode="tel" autoComplete="off" maxLength={24} placeholder={draft.callNumber || t('number')} value={draft.phone} onChange={(event) => change({ phone: event.target.value })} />
      <label className="call-label" htmlFor={`${id}l`}>{t('lineDialled')}</label>
      <Select id={`${id}l`} size="small" className="call-line" showSearch={{ optionFilterProp: 'label' }} value={draft.line ?? ''} options={lines} onChange={chooseLine} popupMatchSelectWidth={260} />
      {rules.services.length ? <>
        <label className="call-label" htmlFor={`${id}s`}>{t('service')}</label>
        <Select id={`${id}s`} size="small" className="call-service" showSearch={{ optionFilterProp: 'label' }} value={draft.service ?? ''} options={services} onChange={(code) => change({ service: code || undefined })} popupMatchSelectWidth={240} />
      </> : null}
      <span className="call-timer" role="timer" aria-label={t('timer')}>{timerText(draft.startedAt ? now - draft.startedAt : 0)}</span>
      <span className="call-manual">{draft.callNumber && !draft.phone ? t('numberKept') : aside === undefined ? t('manual') : null}</span>
      {aside}
      <button type="button" className="call-next" onClick={onNext}>{t('newCall')}</button>
    </section>
  )
}
