/** What it is: kind, category, urgency, place. Proposals are already chosen and say why. */
import { Cascader, Input, InputNumber, Select } from 'antd'
import { useId, useMemo, type ReactNode } from 'react'
import { URGENCIES } from '#domain/ticket/ticket.ts'
import { Choice } from '../../shared/choice.tsx'
import { COMPLAINED_WORDS, URGENCY_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { CategoryChips } from './category-chips.tsx'
import { useIntakeWords } from './intake-words.ts'
import { TakenFrom } from './finds-panel.tsx'
import { pathOf, treeOf } from './tree-options.ts'
import type { Intake } from './use-intake.ts'
import { useWhy } from './use-why.ts'

export function DemandFields({ intake }: { intake: Intake }) {
  const t = useIntakeWords()
  const say = useSay()
  const id = useId()
  const { draft, filled, change, rules } = intake
  const why = useWhy(intake)
  const categories = useMemo(() => treeOf(rules.categories), [rules.categories])
  const areas = useMemo(() => treeOf(rules.areas), [rules.areas])
  const urgencies = URGENCIES.map((value) => ({ value, label: say(URGENCY_WORDS[value]), ...(value === 'normal' ? {} : { tone: value }) }))
  const search = { filter: (text: string, path: { label: string; keywords: string }[]) => path.some((node) => node.label.includes(text) || node.keywords.includes(text)), limit: 30, autoClearSearchValue: true }
  return (
    <div className="demand-fields">
      <Row label={t('kind')}><Choice label={t('kind')} hideLabel name={`${id}k`} value={filled.kind} options={rules.kinds.map(({ code, name }) => ({ value: code, label: name }))} onChange={(kind) => change({ kind })} />
        {why.kind ? <span className="field-why">{why.kind}</span> : null}<span className="row-space" /><label className="inline-label" htmlFor={`${id}h`}>{t('channel')}</label><Select id={`${id}h`} size="small" className="channel" value={filled.channel} options={rules.channels.map(({ code, name }) => ({ value: code, label: name }))} onChange={(channel) => change({ channel })} popupMatchSelectWidth={150} /></Row>
      <Row label={t('category')} htmlFor={`${id}c`} why={why.category}>
        <span className="wide" data-focus="category"><Cascader id={`${id}c`} className="full" changeOnSelect allowClear options={categories} value={pathOf(rules.categories, filled.categoryCode)} placeholder={t('categoryHint')} showSearch={search} expandTrigger="hover"
          displayRender={(labels) => labels.join(' › ')} onChange={(path) => change({ categoryCode: path?.at(-1) })} /></span>
      </Row>
      <CategoryChips intake={intake} />
      <Row label={t('area')} htmlFor={`${id}a`}>
        <Cascader id={`${id}a`} className="half" changeOnSelect allowClear options={areas} value={pathOf(rules.areas, filled.areaCode)} placeholder={t('categoryHint')} showSearch={search} displayRender={(labels) => labels.at(-1)}
          onChange={(path) => change({ areaCode: path?.at(-1) })} />
        <Input aria-label={t('address')} className="wide" maxLength={300} placeholder={t('addressHint')} value={filled.address} onChange={(event) => change({ address: event.target.value })} />
        <TakenFrom intake={intake} field={draft.sources.address ? 'address' : 'areaCode'} />
      </Row>
      <Row label={t('urgency')} why={why.urgency}><Choice label={t('urgency')} hideLabel name={`${id}u`} value={filled.urgency} options={urgencies} onChange={(urgency) => change({ urgency })} /></Row>
      <Row label={t('title')} htmlFor={`${id}t`}><Input id={`${id}t`} maxLength={120} placeholder={t('titleHint')} value={draft.title ?? filled.title} onChange={(event) => change({ title: event.target.value || undefined })} /></Row>
      <Row label={t('complained')} htmlFor={`${id}o`}>
        <Select aria-label={t('complained')} className="complained-type" value={draft.complainedType} onChange={(complainedType) => change({ complainedType })} options={(['unit', 'firm', 'staff'] as const).map((value) => ({ value, label: say(COMPLAINED_WORDS[value]) }))} />
        <Input id={`${id}o`} className="wide" maxLength={120} placeholder={t('complainedHint')} value={draft.complainedName} onChange={(event) => change({ complainedName: event.target.value })} /><TakenFrom intake={intake} field="complainedName" />
        <label className="inline-label" htmlFor={`${id}p`}>{t('persons')}</label><InputNumber id={`${id}p`} className="persons" min={1} max={1_000_000} precision={0} value={draft.persons} onChange={(persons) => change({ persons: persons ?? 1 })} /><TakenFrom intake={intake} field="persons" />
      </Row>
    </div>
  )
}

function Row({ label, htmlFor, why, children }: { label: string; htmlFor?: string; why?: string | undefined; children: ReactNode }) {
  return <div className="field-row">{htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className="field-name" aria-hidden="true">{label}</span>}<div className="field-body">{children}{why ? <span className="field-why">{why}</span> : null}</div></div>
}
