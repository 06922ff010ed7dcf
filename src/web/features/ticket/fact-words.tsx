import type { TimelineItem } from '#contract/ticket/view.ts'
import { ASSIGNMENT_ROLE_WORDS, FACTS_TRUE_WORDS, OUTCOME_WORDS, SOLVED_WORDS } from '../../shared/ticket-words.ts'
import { SATISFACTION_WORDS } from '../../shared/satisfaction-words.ts'
import { amountText } from '../../shared/time.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useSay, type Word } from '../../shared/words.ts'

type Shown = { label: Word; of?: Record<string, Word> }
const yes: Word = { zh: '是', en: 'yes' }
const no: Word = { zh: '否', en: 'no' }
const CONCLUSIONS: Record<string, Word> = { adopted: OUTCOME_WORDS.adopted, partly_adopted: OUTCOME_WORDS.partly_adopted, not_adopted: OUTCOME_WORDS.not_adopted }
const UNREACHED: Record<string, Word> = {
  no_answer: { zh: '无人接听', en: 'no answer' }, busy: { zh: '占线', en: 'busy' }, switched_off: { zh: '关机', en: 'switched off' }, wrong_number: { zh: '号码有误', en: 'wrong number' }, refused: { zh: '拒绝回访', en: 'refused' }, inconvenient: { zh: '不便接听，另约时间', en: 'not now, another time' },
}
/** Facts worth a word on the page; the rest of an event's dimensions are for figures. */
const FACTS: Record<string, Shown> = {
  role: { label: { zh: '', en: '' }, of: ASSIGNMENT_ROLE_WORDS }, unit: { label: { zh: '单位', en: 'unit' } }, from: { label: { zh: '原', en: 'from' } }, outcome: { label: { zh: '结果', en: 'outcome' }, of: OUTCOME_WORDS },
  contacted: { label: { zh: '已联系', en: 'contacted' }, of: { true: yes, false: no } }, solved: { label: { zh: '解决', en: 'solved' }, of: SOLVED_WORDS },
  processSatisfaction: { label: { zh: '过程', en: 'process' }, of: SATISFACTION_WORDS }, resultSatisfaction: { label: { zh: '结果', en: 'result' }, of: SATISFACTION_WORDS },
  attempt: { label: { zh: '第几次', en: 'attempt' } }, name: { label: { zh: '', en: '' } }, childNumber: { label: { zh: '编号', en: 'number' } }, parentNumber: { label: { zh: '主单', en: 'parent' } }, number: { label: { zh: '号码', en: 'number' } }, reason: { label: { zh: '理由', en: 'reason' }, of: UNREACHED }, conclusion: { label: { zh: '结论', en: 'conclusion' }, of: CONCLUSIONS }, factsTrue: { label: { zh: '诉求', en: 'facts' }, of: FACTS_TRUE_WORDS }, count: { label: { zh: '次数', en: 'count' } },
  amount: { label: { zh: '延长', en: 'by' } }, until: { label: { zh: '至', en: 'until' } },
}

export function FactWords({ item, inline = false }: { item: TimelineItem; inline?: boolean }) {
  const say = useSay()
  const rules = useRules()
  const named = [...(rules?.returns.reasons ?? []), ...(rules?.extension.reasons ?? []), ...(rules?.suspension.reasons ?? []), ...(rules?.refusals ?? [])]
  const parts = Object.entries(item.facts).flatMap(([name, value]) => {
    const shown = FACTS[name]
    if (!shown || value === '') return []
    const text = name === 'amount' ? amountText(String(value), say) : shown.of?.[String(value)] ? say(shown.of[String(value)]) : named.find(({ code }) => code === value)?.name ?? String(value)
    return [`${say(shown.label)} ${text}`.trim()]
  })
  if (parts.length === 0) return null
  return inline ? <span className="quiet">{parts.join(' · ')}</span> : <p className="quiet">{parts.join(' · ')}</p>
}
