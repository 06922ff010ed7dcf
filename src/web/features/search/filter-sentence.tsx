/** Filters read as a sentence: 近 30 天受理、现为办理中的各种性质工单，属于市政管理，发生在某区. */
import { Button, DatePicker, Select, TreeSelect } from 'antd'
import dayjs from 'dayjs'
import { STATUSES } from '#domain/ticket/ticket.ts'
import { TabLeaves } from '#web/shared/tab-leaves.tsx'
import { STATUS_WORDS } from '#web/shared/ticket-words.ts'
import { useNow } from '#web/shared/use-now.ts'
import { useRules } from '#web/shared/use-rules.ts'
import { useSay } from '#web/shared/words.ts'
import { isEmpty, type Filters } from './filters.ts'
import { dayOf, firstDayOf, PERIODS, periodOf, type Period } from './period.ts'
import { useSearchWords } from './search-words.ts'

type Props = { filters: Filters; onChange: (change: Partial<Filters>) => void }
type Coded = { code: string; name: string; parent?: string }
const plain = { variant: 'borderless' as const, size: 'small' as const, popupMatchSelectWidth: false }

export function FilterSentence({ filters, onChange }: Props) {
  const t = useSearchWords()
  const say = useSay()
  const now = useNow(60_000)
  const rules = useRules()
  const period = periodOf(filters, now)
  const choosePeriod = (next: Period | 'any' | 'custom') => {
    if (next === 'any') onChange({ from: undefined, to: undefined })
    else if (next === 'custom') onChange({ from: firstDayOf('month', now), to: dayOf(now - 86_400_000) })
    else onChange({ from: firstDayOf(next, now), to: undefined })
  }
  const coded = (name: 'kind' | 'channel' | 'line' | 'service', list: Coded[] | undefined, any: string, label: string) => (
    <Select {...plain} aria-label={label} className={filters[name] ? 'said' : 'unsaid'} value={filters[name] ?? ''} showSearch={{ optionFilterProp: 'label' }} onChange={(code: string) => onChange({ [name]: code || undefined })}
      options={[{ value: '', label: any }, ...(list ?? []).map((each) => ({ value: each.code, label: each.name }))]} />
  )
  const tree = (name: 'categoryCode' | 'areaCode', list: Coded[] | undefined, any: string, label: string) => (
    <TreeSelect {...plain} aria-label={label} className={filters[name] ? 'said' : 'unsaid'} value={filters[name] ?? ''} showSearch={{ treeNodeFilterProp: 'title' }} onChange={(code: string) => onChange({ [name]: code || undefined })}
      treeData={[{ value: '', title: any }, ...alone(filters[name], list ?? [], t('alone')), ...treeOf(list ?? [])]} />
  )
  return (
    <div className="sentence" role="search" aria-label={t('find')}>
      <Select {...plain} aria-label={t('when')} className={period === 'any' ? 'unsaid' : 'said'} value={period} onChange={choosePeriod}
        options={[{ value: 'any' as const, label: t('anyTime') }, ...PERIODS.map((value) => ({ value, label: t(value) })), { value: 'custom' as const, label: t('custom') }]} />
      {period === 'custom' ? (
        <DatePicker.RangePicker size="small" aria-label={t('from')} allowEmpty={[true, true]} value={[filters.from ? dayjs(filters.from) : null, filters.to ? dayjs(filters.to) : null]}
          onChange={(days) => onChange({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })} />
      ) : null}
      <span>{t('accepted')}{t('inState')}</span>
      <TabLeaves><Select {...plain} aria-label={t('status')} className={filters.statuses.length ? 'said' : 'unsaid'} mode="multiple" maxTagCount={2} placeholder={t('anyStatus')} value={filters.statuses}
        onChange={(statuses) => onChange({ statuses })} options={STATUSES.map((status) => ({ value: status, label: say(STATUS_WORDS[status]) }))} /></TabLeaves>
      <span>{t('ofKind')}</span>
      {coded('kind', rules?.kinds, t('anyKind'), t('kind'))}
      <span>{t('tickets')}{t('about')}</span>
      {tree('categoryCode', rules?.categories, t('anyCategory'), t('category'))}
      <span>{t('at')}</span>
      {tree('areaCode', rules?.areas, t('anyArea'), t('area'))}
      <span>{t('by')}</span>
      {coded('channel', rules?.channels, t('anyChannel'), t('channel'))}
      {filters.line ? coded('line', rules?.lines, t('anyLine'), t('line')) : null}
      {filters.service ? coded('service', rules?.services, t('anyService'), t('service')) : null}
      {isEmpty(filters) ? null : <Button type="link" size="small" onClick={() => onChange({ text: '', statuses: [], kind: undefined, categoryCode: undefined, areaCode: undefined, channel: undefined, line: undefined, service: undefined, counter: undefined, from: undefined, to: undefined })}>{t('clear')}</Button>}
    </div>
  )
}

/** "=code" is that code without what lies below it: how the overview counts. */
const alone = (code: string | undefined, list: Coded[], word: string): Node[] =>
  (code?.startsWith('=') ? [{ value: code, title: `${list.find((each) => `=${each.code}` === code)?.name ?? code.slice(1)}${word}` }] : [])

type Node = { value: string; title: string; children?: Node[] }
function treeOf(list: Coded[]): Node[] {
  const nodes = new Map<string, Node>(list.map(({ code, name }) => [code, { value: code, title: name }]))
  const roots: Node[] = []
  for (const { code, parent } of list) {
    const node = nodes.get(code)
    const above = parent ? nodes.get(parent) : undefined
    if (node && above) (above.children ??= []).push(node)
    else if (node) roots.push(node)
  }
  return roots
}
