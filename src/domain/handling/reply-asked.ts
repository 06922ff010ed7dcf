/** Does the answer speak of what was asked: pairs of signs in common, and the questions that want a day or a number. */
import type { Asked, ReplyHint } from './reply-hint.ts'

/** Pairs that stand in every demand and every answer. */
const USUAL = new Set(['问题', '反映', '咨询', '投诉', '建议', '举报', '希望', '请求', '关于', '政府', '领导', '部门', '有关', '相关', '您好', '我们', '进行', '情况', '是否', '什么', '何时', '时候', '怎么', '为何', '为什', '如何', '可以', '没有', '尽快', '解决', '处理', '严重', '要求', '请问', '加强', '一个', '这个', '他们', '不能', '已经', '现在', '目前', '因为', '所以', '但是', '还是', '能否', '不合', '合理', '有没', '市民', '居民', '群众', '附近', '多次', '导致', '影响', '生活', '工作', '管理', '请政', '望政', '的问', '题的'])
const ENOUGH = 0.12
/** Of a title of few pairs nothing is said. */
const FEWEST = 4

const WHEN = /(?:什么时候|何时|几时|多久|啥时候|哪天|什么时间|何年何月)[^。！？；;\n]{0,16}/u
const HOW_MUCH = /(?:多少(?:钱|元|费用)?|收费标准|几折|标准是多少)[^。！？；;\n]{0,12}/u
const TIME_SAID = /\d{1,2}月|\d{4}年|\d{1,2}[日号]|今年|明年|年底|月底|季度|半年|本[周月]|下[周月]|工作日|小时|(?:\d+|[一二两三四五六七八九十]+)(?:天|日|周|个月|年)|暂无|没有(?:时间|计划)|尚未|无法确定|待[\p{Script=Han}]{1,12}后|已(?:经)?(?:于|开工|完工|开通|完成|建成|启动|恢复|发放|修复)|近期|即将/u
const NUMBER_SAID = /\d|[一二两三四五六七八九十百千万]+(?:元|块|%|倍)|免费|不收/u

export function checkAsked({ title, body }: Asked, answer: string): ReplyHint[] {
  const asked = pairsOf(title)
  const wide = asked.size >= FEWEST ? asked : pairsOf(`${title}${body.slice(0, 120)}`)
  const common = [...wide].filter((pair) => answer.includes(pair)).length
  const inBody = overlapOf(pairsOf(body.slice(0, 400)), answer)
  const hints: ReplyHint[] = []
  if (wide.size >= FEWEST && common / wide.size < ENOUGH && inBody < 0.06) hints.push({ code: 'not_asked_matter', severity: 'warn', from: 0, to: answer.length })
  const demand = `${title}\n${body}`
  const when = WHEN.exec(demand)
  if (when && !TIME_SAID.test(answer)) hints.push({ code: 'when_unanswered', severity: 'warn', values: { asked: when[0] } })
  const much = HOW_MUCH.exec(demand)
  if (much && !NUMBER_SAID.test(answer)) hints.push({ code: 'how_much_unanswered', severity: 'warn', values: { asked: much[0] } })
  return hints
}

const overlapOf = (pairs: ReadonlySet<string>, answer: string): number => (pairs.size === 0 ? 1 : [...pairs].filter((pair) => answer.includes(pair)).length / pairs.size)

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const run of text.match(/[\p{Script=Han}]{2,}/gu) ?? []) for (let at = 0; at < run.length - 1; at += 1) {
    const pair = run.slice(at, at + 2)
    if (!USUAL.has(pair) && !/[的了是在和与吗呢吧啊么我你他她请]/u.test(pair)) pairs.add(pair)
  }
  return pairs
}
