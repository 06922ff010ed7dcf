/** Why a rule fired, and what a rule says, in words. */
import type { Amount } from '../calendar/limit.ts'
import { MINUTE } from '../calendar/local-day.ts'
import type { Rung, Trigger } from '../profile/supervision.ts'
import type { Why } from './happening.ts'

export type Told = { zh: string; en: string }

export const CLOCK_NAMES: Record<string, Told> = {
  dispatch: { zh: '派单', en: 'dispatch' }, designate: { zh: '指定承办', en: 'designation' }, sign: { zh: '签收', en: 'sign' }, contact: { zh: '联系诉求人', en: 'contact' },
  on_site: { zh: '到场', en: 'on-site' }, progress: { zh: '进展回复', en: 'progress' }, answer: { zh: '办结答复', en: 'answer' }, handle: { zh: '办理', en: 'handling' },
  study: { zh: '研究答复', en: 'study' }, sign_off: { zh: '签发', en: 'sign-off' }, accept_sub: { zh: '验收下级答复', en: 'acceptance' }, review: { zh: '审核', en: 'review' },
  revisit: { zh: '回访', en: 'call-back' }, close: { zh: '办结', en: 'closing' }, supplement: { zh: '补充信息', en: 'supplement' }, info: { zh: '补充信息', en: 'supplement' },
}
const AMOUNTS: Record<Amount['unit'], [zh: string, one: string, many: string]> = {
  minute: ['分钟', 'minute', 'minutes'], hour: ['小时', 'hour', 'hours'], working_hour: ['工作小时', 'working hour', 'working hours'], day: ['天', 'day', 'days'], working_day: ['个工作日', 'working day', 'working days'],
}
const clockName = (clock: string | undefined): Told => (clock ? (CLOCK_NAMES[clock] ?? { zh: clock, en: clock }) : { zh: '任一', en: 'any' })
const amount = ({ amount: n, unit }: Amount): Told => ({ zh: `${n} ${AMOUNTS[unit][0]}`, en: `${n} ${AMOUNTS[unit][n === 1 ? 1 : 2]}` })
const times = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

/** @param utcOffsetMinutes of the centre: times are told on its clock */
export function explain(trigger: Pick<Trigger, 'when' | 'about'>, why: Why, utcOffsetMinutes: number): Told {
  const at = (instant: number | undefined) => (instant === undefined ? '' : new Date(instant + utcOffsetMinutes * MINUTE).toISOString().slice(0, 16).replace('T', ' '))
  const { count = 1, of = 1, windowDays } = why
  const window = { zh: windowDays ? `${windowDays} 日内` : '', en: windowDays ? ` within ${windowDays} days` : '' }
  const span = why.from !== undefined && why.to !== undefined && why.from !== why.to ? { zh: `（${at(why.from)} 至 ${at(why.to)}）`, en: ` (${at(why.from)} to ${at(why.to)})` } : { zh: `（${at(why.to)}）`, en: ` (${at(why.to)})` }
  switch (trigger.when) {
    case 'person_times': {
      const what = trigger.about === 'complained_of' ? { zh: '同一被诉单位', en: 'the same unit complained of' } : { zh: '同一事项', en: 'the same matter' }
      const who = why.persons === undefined ? { zh: '', en: '' } : { zh: `，涉及 ${why.persons} 人`, en: ` by ${times(why.persons, 'person')}` }
      return { zh: `${what.zh}${window.zh}反映满 ${count} 人次（规则 ${of} 人次），共 ${why.tickets ?? 0} 件工单${who.zh}${span.zh}。`, en: `${times(count, 'person-time')} about ${what.en}${window.en} (the rule says ${of}), in ${times(why.tickets ?? 0, 'ticket')}${who.en}${span.en}.` }
    }
    case 'overdue': {
      const share = why.share && why.share !== 1 ? { zh: `已用去时限的 ${Math.round(why.share * 100)}%`, en: `has used ${Math.round(why.share * 100)} % of its limit` } : { zh: '已超期', en: 'is overdue' }
      return { zh: `${clockName(why.clock).zh}时限${share.zh}，应于 ${at(why.dueAt)} 前完成。`, en: `The ${clockName(why.clock).en} deadline ${share.en}; it was due at ${at(why.dueAt)}.` }
    }
    case 'no_step': return { zh: `交而未办：自 ${at(why.waitedFrom)} 起承办单位没有任何办理动作。`, en: `Signed, but the unit has made no step since ${at(why.waitedFrom)}.` }
    case 'returned': return { zh: `${window.zh}被退单 ${count} 次（规则 ${of} 次）${span.zh}。`, en: `Returned ${times(count, 'time')}${window.en} (the rule says ${of})${span.en}.` }
    case 'unsolved': return why.said === 'revisit' ? { zh: `办而未果：回访中诉求人表示未解决${span.zh}。`, en: `Handled without result: at the call-back the requester says it is not solved${span.en}.` } : { zh: `办而未果：承办单位答复未解决${span.zh}。`, en: `Handled without result: the unit replies that it is not solved${span.en}.` }
    case 'bounced': return { zh: `推诿扯皮：在 ${why.units ?? 0} 家单位之间往返 ${count} 次（规则 ${of} 次）${span.zh}。`, en: `Passed on ${times(count, 'time')} between ${times(why.units ?? 0, 'unit')} (the rule says ${of})${span.en}.` }
    case 'dissatisfied_reasonable': return { zh: `不满意且诉求合理${span.zh}。`, en: `Dissatisfied, and the demand was judged reasonable${span.en}.` }
    case 'non_compliant': return { zh: `质检认定为不规范件${span.zh}。`, en: `Found non-compliant by quality inspection${span.en}.` }
    case 'promise_missed': return { zh: `承诺的节点到期未兑现${span.zh}。`, en: `A promised date was missed${span.en}.` }
    case 'sensitive': return { zh: `涉及敏感类别或险情敏感信号${span.zh}。`, en: `A sensitive category or signal${span.en}.` }
    case 'instruction': return { zh: `领导作出批示${span.zh}。`, en: `A leader gave an instruction${span.en}.` }
    case 'media': return { zh: `被媒体曝光${span.zh}。`, en: `Exposed by the media${span.en}.` }
    case 'unsolved_order': return { zh: `热线自身督办未能解决，转为重点督办${span.zh}。`, en: `The hotline's own supervision did not solve it${span.en}.` }
  }
}

/** A rule as one sentence. */
export function ruleSentence(trigger: Trigger, rungs: readonly Pick<Rung, 'code' | 'name'>[], nameOf: (code: string) => string = (code) => code): Told {
  const cause = causeOf(trigger, nameOf)
  const rung = rungs.find(({ code }) => code === trigger.rung)?.name ?? rungs[0]?.name ?? '—'
  return trigger.then === 'order'
    ? { zh: `${cause.zh}，直接立“${rung}”督办单。`, en: `${cause.en}: an order opens at once on the rung “${rung}”.` }
    : { zh: `${cause.zh}，生成督查线索，建议从“${rung}”开始。`, en: `${cause.en}: a clue is found, proposing the rung “${rung}”.` }
}

function causeOf(trigger: Trigger, nameOf: (code: string) => string): Told {
  const n = trigger.threshold ?? 1
  const window = trigger.windowDays ? { zh: `${trigger.windowDays} 日内`, en: ` within ${times(trigger.windowDays, 'day')}` } : { zh: '', en: '' }
  switch (trigger.when) {
    case 'person_times': return trigger.about === 'complained_of'
      ? { zh: `同一被诉单位${window.zh}被反映满 ${n} 人次`, en: `When the same unit is complained of by ${times(n, 'person-time')}${window.en}` }
      : { zh: `同一事项${window.zh}被反映满 ${n} 人次`, en: `When the same matter reaches ${times(n, 'person-time')}${window.en}` }
    case 'overdue': {
      const share = trigger.share !== undefined && trigger.share !== 1 ? { zh: `用去 ${Math.round(trigger.share * 100)}%`, en: `has used ${Math.round(trigger.share * 100)} %` } : { zh: '用完', en: 'is used up' }
      const after = trigger.after ? { zh: `又过 ${amount(trigger.after).zh}`, en: ` and ${amount(trigger.after).en} have passed besides` } : { zh: '', en: '' }
      return { zh: `${clockName(trigger.clock).zh}时限${share.zh}${after.zh}仍未完成`, en: `When the limit of ${trigger.clock ? clockName(trigger.clock).en : 'any step'} ${share.en}${after.en}` }
    }
    case 'no_step': return { zh: `签收后 ${amount(trigger.after ?? { amount: 1, unit: 'working_day' }).zh}没有任何办理动作`, en: `When a unit that has signed makes no step for ${amount(trigger.after ?? { amount: 1, unit: 'working_day' }).en}` }
    case 'returned': return { zh: `同一轮办理中${window.zh}被退单满 ${n} 次`, en: `When a ticket is returned ${times(n, 'time')}${window.en}` }
    case 'unsolved': return { zh: `答复或回访结果为未解决${n > 1 ? `满 ${n} 次` : ''}`, en: `When the reply or the call-back says it is not solved${n > 1 ? ` ${n} times` : ''}` }
    case 'bounced': return { zh: `在同几家单位之间往返满 ${n} 次`, en: `When a ticket is passed on ${times(n, 'time')} between the same units` }
    case 'dissatisfied_reasonable': return { zh: '回访不满意且诉求被认定合理', en: 'When the requester is dissatisfied and the demand is judged reasonable' }
    case 'non_compliant': return { zh: '质检认定为不规范件', en: 'When quality inspection finds a case non-compliant' }
    case 'promise_missed': return { zh: '承诺的节点到期未兑现', en: 'When a promised date is missed' }
    case 'sensitive': {
      const named = [...(trigger.categories ?? []), ...(trigger.signals ?? [])].map(nameOf).join('、')
      return { zh: named ? `诉求涉及：${named}` : '诉求带有险情敏感信号', en: named ? `When a demand touches: ${named}` : 'When a demand gives a sensitive signal' }
    }
    case 'instruction': return { zh: '领导对工单作出批示', en: 'When a leader gives an instruction' }
    case 'media': return { zh: '工单事项被媒体曝光', en: 'When the media expose it' }
    case 'unsolved_order': return { zh: '热线自身督办未能解决', en: 'When the hotline’s own supervision did not solve it' }
  }
}
