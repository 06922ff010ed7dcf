/** What the log is narrowed to; kept in the address, so that a view can be sent on. */
import { Input, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { callChoices } from '#contract/call-figures.ts'
import { CALL_OUTCOMES, CALL_SOURCES } from '#domain/telephony/call-row.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useCallWords } from './call-words.ts'

export const CALL_FILTERS = ['from', 'to', 'source', 'outcome', 'direction', 'line', 'queue', 'agentId'] as const
export type CallFilter = Partial<Record<(typeof CALL_FILTERS)[number], string>>

export function useCallFilter(): { filter: CallFilter; set: (name: keyof CallFilter, value: string | undefined) => void } {
  const [params, setParams] = useSearchParams()
  const filter = Object.fromEntries(CALL_FILTERS.flatMap((name) => { const value = params.get(name); return value ? [[name, value]] : [] })) as CallFilter
  const set = (name: keyof CallFilter, value: string | undefined) => setParams((old) => { const next = new URLSearchParams(old); if (value) next.set(name, value); else next.delete(name); return next }, { replace: true })
  return { filter, set }
}

export function CallFilters() {
  const t = useCallWords()
  const { filter, set } = useCallFilter()
  const choices = useQueryOf(callChoices, {}, { staleTime: 60_000 }).data
  const named = (all: { code: string; name: string }[] = []) => all.map(({ code, name }) => ({ value: code, label: name }))
  const pick = (name: keyof CallFilter, label: string, options: { value: string; label: string }[]) => (
    <Select size="small" className="call-pick" aria-label={label} placeholder={label} allowClear showSearch={{ optionFilterProp: 'label' }} value={filter[name] ?? null} options={options} popupMatchSelectWidth={false} onChange={(value: string | null | undefined) => set(name, value ?? undefined)} />
  )
  return (
    <div className="call-filters">
      <label>{t('from')} <Input size="small" type="date" value={filter.from ?? ''} onChange={(event) => set('from', event.target.value)} /></label>
      <label>{t('to')} <Input size="small" type="date" value={filter.to ?? ''} onChange={(event) => set('to', event.target.value)} /></label>
      {pick('outcome', t('outcome'), CALL_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })))}
      {pick('direction', t('direction'), [{ value: 'in', label: t('inbound') }, { value: 'out', label: t('out') }])}
      {pick('line', t('lineDialled'), named(choices?.lines))}
      {pick('queue', t('queue'), named(choices?.queues))}
      {pick('agentId', t('agent'), (choices?.agents ?? []).map(({ id, name }) => ({ value: id, label: name })))}
      {pick('source', t('source'), CALL_SOURCES.map((value) => ({ value, label: t(`source.${value}`) })))}
    </div>
  )
}
