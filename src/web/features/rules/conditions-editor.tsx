/** 分子、分母 as rows a clerk fills in: what is looked at, and what it must be. */
import { Button, InputNumber, Select } from 'antd'
import type { Condition, SimpleCondition } from '#domain/assessment/condition.ts'
import { CODES, COUNTS, FLAGS, type Code } from '#domain/assessment/fact.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { EMPTY, SIMPLE_TESTS, subjectOf, testOf, TESTS, withSubject, type Test } from './condition.ts'
import type { Source, WordSet } from './field.ts'
import { useRuleWords } from './rule-words.ts'
import { useOptions } from './use-names.ts'

const SATISFIED = ['very_satisfied', 'satisfied', 'fairly_satisfied', 'dissatisfied', 'very_dissatisfied'] as const
const OUTCOMES = ['answered', 'refused', 'transferred', 'not_supplemented', 'resolved', 'unresolved', 'explained', 'unreached', 'withdrawn', 'adopted', 'partly_adopted', 'not_adopted', 'thanked'] as const
const VALUES: Record<Code, Source | WordSet> = {
  kind: 'kinds', class: { set: 'class', words: ['consult', 'resolve', 'suggest', 'thank'] }, category: 'categories', area: 'areas', channel: 'channels', party: { set: 'party', words: ['person', 'enterprise'] },
  urgency: { set: 'urgency', words: ['normal', 'urgent', 'critical'] }, role: { set: 'role_of_part', words: ['lead', 'co', 'sub'] }, outcome: { set: 'outcome', words: OUTCOMES }, solved: { set: 'solved', words: ['solved', 'partly', 'not_solved'] },
  process: { set: 'satisfied', words: SATISFIED }, result: { set: 'satisfied', words: SATISFIED }, medium: { set: 'revisit_medium', words: ['phone', 'sms', 'web', 'account'] },
}

type Props<C> = { id: string; label: string; document: CenterRules; value: readonly C[]; onChange: (value: C[]) => void }

export function ConditionsEditor({ id, label, document, value, onChange }: Props<Condition>) {
  const t = useRuleWords()
  const change = (at: number, next: Condition) => onChange(value.map((old, index) => (index === at ? next : old)))
  return (
    <div role="group" aria-label={label} id={id} className="rule-rows">
      {value.map((condition, at) => (
        <div className="rule-condition" key={at}>
          <TestChoice label={`${label} ${at + 1}`} tests={TESTS} document={document} value={testOf(condition)} onChange={(test) => change(at, EMPTY[test])} />
          {'any' in condition
            ? <AnyOf id={`${id}-${at}`} label={`${label} ${at + 1}`} document={document} value={condition.any} onChange={(any) => change(at, { any })} />
            : <Simple label={`${label} ${at + 1}`} document={document} condition={condition} onChange={(next) => change(at, next)} />}
          <Button size="small" type="text" danger aria-label={`${t('remove')} ${label} ${at + 1}`} onClick={() => onChange(value.filter((_, index) => index !== at))}>{t('remove')}</Button>
        </div>
      ))}
      <Button size="small" aria-label={`${t('add')} ${label}`} onClick={() => onChange([...value, EMPTY.is])}>{t('add')}</Button>
    </div>
  )
}

function AnyOf({ id, label, document, value, onChange }: Props<SimpleCondition>) {
  const t = useRuleWords()
  const change = (at: number, next: SimpleCondition) => onChange(value.map((old, index) => (index === at ? next : old)))
  return (
    <div role="group" aria-label={`${label} ${t('anyOf')}`} id={id} className="rule-any">
      {value.map((condition, at) => (
        <div className="rule-condition" key={at}>
          <TestChoice label={`${label}.${at + 1}`} tests={SIMPLE_TESTS} document={document} value={testOf(condition)} onChange={(test) => change(at, EMPTY[test] as SimpleCondition)} />
          <Simple label={`${label}.${at + 1}`} document={document} condition={condition} onChange={(next) => change(at, next)} />
          <Button size="small" type="text" danger disabled={value.length <= 2} aria-label={`${t('remove')} ${label}.${at + 1}`} onClick={() => onChange(value.filter((_, index) => index !== at))}>{t('remove')}</Button>
        </div>
      ))}
      <Button size="small" aria-label={`${t('add')} ${label} ${t('anyOf')}`} onClick={() => onChange([...value, { is: FLAGS[0] }])}>{t('add')}</Button>
    </div>
  )
}

function TestChoice({ label, tests, document, value, onChange }: { label: string; tests: readonly Test[]; document: CenterRules; value: Test; onChange: (test: Test) => void }) {
  const t = useRuleWords()
  const options = useOptions(document)
  return <Select className="rule-test" aria-label={`${label} ${t('test')}`} value={value} options={options({ set: 'test', words: tests })} onChange={onChange} />
}

function Simple({ label, document, condition, onChange }: { label: string; document: CenterRules; condition: SimpleCondition; onChange: (next: SimpleCondition) => void }) {
  const t = useRuleWords()
  const options = useOptions(document)
  const subjects = 'is' in condition || 'not' in condition ? options({ set: 'flag', words: FLAGS }) : 'code' in condition ? options({ set: 'fact', words: CODES }) : options({ set: 'count', words: COUNTS })
  const search = { optionFilterProp: 'label' }
  return (
    <>
      <Select className="rule-subject" aria-label={`${label} ${t('subject')}`} showSearch={search} value={subjectOf(condition)} options={subjects} onChange={(subject: string) => onChange(withSubject(condition, subject))} />
      {'code' in condition && <Select className="rule-values" aria-label={`${label} ${t('values')}`} mode="multiple" showSearch={search} value={condition.in} options={options(VALUES[condition.code])} onChange={(list: string[]) => onChange({ ...condition, in: list })} />}
      {'atLeast' in condition && <InputNumber aria-label={`${label} ${t('times')}`} min={1} max={1000} value={condition.atLeast} onChange={(times) => onChange({ ...condition, atLeast: times ?? 1 })} />}
    </>
  )
}
