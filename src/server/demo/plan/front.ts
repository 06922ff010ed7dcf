/** What the desk does with a demand: answer, refuse, transfer, ask for more, or hand it to the pool. */
import { HOUR, MINUTE } from '#domain/calendar/local-day.ts'
import type { RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import { callBack } from './after-answer.ts'
import { pickShare } from './demand.ts'
import { dispatched } from './dispatched.ts'
import { classOf } from './planned.ts'
import { tell, until, type Tale } from './tale.ts'
import { shareOf } from './work-time.ts'

export type First = 'answer' | 'dispatch' | 'refuse' | 'transfer' | 'ask_info'
const SHARES: Record<string, [First, number][]> = {
  consult: [['answer', 0.915], ['dispatch', 0.055], ['refuse', 0.012], ['transfer', 0.008], ['ask_info', 0.01]],
  help: [['answer', 0.13], ['dispatch', 0.8], ['refuse', 0.02], ['transfer', 0.025], ['ask_info', 0.025]],
  complaint: [['answer', 0.06], ['dispatch', 0.87], ['refuse', 0.03], ['transfer', 0.015], ['ask_info', 0.025]],
  report: [['dispatch', 0.9], ['refuse', 0.03], ['transfer', 0.07]],
  suggestion: [['dispatch', 1]],
  praise: [['answer', 1]],
}
/** A kind nobody has named here goes as its class does. */
const OF_CLASS = { consult: 'consult', resolve: 'help', suggest: 'suggestion', thank: 'praise' } as const
const REFUSALS = ['outside_area', 'litigation', 'arbitration', 'petition', 'disclosure', 'same_again', 'other_branch']
const AT_ONCE = '已与承办单位值班人员三方通话，值班人员当场说明情况并安排处理，来电人表示认可。'

export type Words = { answer: string; atOnce?: string; entryIds: string[] }

export const firstOf = (kind: string, tale: Tale): First => pickShare(SHARES[kind] ?? SHARES[OF_CLASS[classOf(tale.city, kind)]]!, tale.random)

/** Tells what follows, and returns what is decided while registering. */
export function receive(tale: Tale, first: First, words: Words): RegisterTicket['then'] {
  const { random, city } = tale
  const asked = possible(tale, first, words)
  switch (asked) {
    case 'answer':
      callBack(tale)
      return { move: 'answer', answer: words.atOnce ?? (classOf(city, tale.demand.kind) === 'consult' ? words.answer : AT_ONCE), entryIds: words.entryIds }
    case 'refuse': {
      const usual = city.rules.refusals.filter(({ code }) => REFUSALS.includes(code))
      const reason = random.pick(usual.length > 0 ? usual : city.rules.refusals)
      return { move: 'refuse', reason: reason.code, remark: '已口头告知途径和咨询电话' }
    }
    case 'transfer': return transfer(tale)
    case 'ask_info': return askInfo(tale)
    case 'dispatch':
      dispatched(tale)
      return { move: 'dispatch' }
  }
}

/** What the centre's rules leave no way for goes to the pool. */
function possible({ city, demand }: Tale, first: First, { entryIds }: Words): First {
  if (first === 'refuse' && city.rules.refusals.length === 0) return 'dispatch'
  if (first === 'transfer' && city.rules.transferTargets.length === 0) return 'dispatch'
  const uncited = classOf(city, demand.kind) === 'consult' && entryIds.length === 0 && city.rules.knowledge.mustCite === 'refuse'
  return first === 'answer' && uncited ? 'dispatch' : first
}

function transfer(tale: Tale): RegisterTicket['then'] {
  const { random, city, demand } = tale
  const about = demand.categoryCode ?? ''
  const wanted = about.startsWith('justice.order') ? 'police_110' : /fire|gas\.leak/.test(about) ? 'fire_119' : about.startsWith('discipline') ? 'discipline_12388' : 'outside_12345'
  const target = city.rules.transferTargets.find(({ code }) => code === wanted) ?? city.rules.transferTargets[0]!
  tale.at += Math.round(random.between(0.3, 6) * HOUR)
  if (random.chance(0.12) && !tale.trouble) {
    tell(tale, 'agent', 'take_back', { text: '对方核实后认为属于政务服务热线受理范围，退回' })
    dispatched(tale)
  } else tell(tale, 'agent', 'complete_transfer', { text: '对方已接收并回告处理情况' })
  return { move: 'transfer', target: target.code, remark: '已三方通话移交' }
}

function askInfo(tale: Tale): RegisterTicket['then'] {
  const { random } = tale
  if (random.chance(0.7) && tale.trouble !== 'none') {
    const start = tale.at
    until(tale, shareOf(tale.city, tale.demand, 'supplement', start, random.between(0.02, 0.7))?.at ?? start + Math.round(random.between(20 * MINUTE, 20 * HOUR)))
    tell(tale, 'agent', 'supplement', { text: '补充：具体位置在东门出来左手第二幢，联系电话不变。' })
    dispatched(tale)
  }
  return { move: 'ask_info', question: '请补充具体地点、时间和涉及的单位名称，三个工作日内回复。' }
}
