/** 性质 and 紧急: what the words ask for. A kind called by its name wins; else by how people ask. */
import type { Kind } from '../../profile/rules.ts'
import type { Find } from './find.ts'

type Sort = 'consult' | 'help' | 'complaint' | 'report' | 'suggest' | 'thank'
/** how a kind of this sort is called in profiles */
const NAMES: Record<Sort, RegExp> = { consult: /咨询/u, help: /求助|求决|诉求/u, complaint: /投诉/u, report: /举报/u, suggest: /建议/u, thank: /表扬|感谢|致谢/u }
type Cue = { sort: Sort; weight: number; pattern: RegExp }
const cue = (sort: Sort, weight: number, pattern: RegExp): Cue => ({ sort, weight, pattern })
const CUES: Cue[] = [
  cue('thank', 6, /(?:我?(?:要|想)(?:特别)?)?(?:表扬|点赞|送锦旗|送来锦旗|特此(?:表示)?感谢|衷心感谢[^，。]{0,12}(?:解决|帮助|师傅|同志|协调))|问题(?:已|得到)[^，。]{0,6}解决[^，。]{0,8}(?:谢|感谢)|得到[^，。]{0,20}积极回应/gu),
  cue('report', 5, /(?:我?(?:要|想)|实名|匿名)?举报(?!了|过|热线|电话|平台|后|无)/gu),
  cue('report', 4, /涉(?:嫌)?(?:黄|赌|毒|黑|诈骗|传销|卖淫|窃)|传销|卖淫|嫖娼|招嫖|聚众赌博|赌博机|非法(?:集资|行医|经营|营业|捕捞|占地|采砂|加工)|无证(?:经营|行医|无照|办学)|无照经营|偷(?:税|排|逃税)|贿|贪污|挪用|保护伞|制假|售假|假冒|骗取|用假[钱币]|违法建(?:设|筑)/gu),
  cue('complaint', 5, /(?:我?(?:要|想))?投诉(?!过|了|无|多次|热线|电话|平台|后|到)/gu),
  cue('complaint', 3, /扰民|噪音|噪声|油烟|态度(?:恶劣|极差|差|强硬|野蛮)|不作为|乱收费|强制|捆绑|拖欠|不退|拒退|拖延|推脱|推诿|推卸|欺骗|欺压|欺诈|骗局|霸王|违规|违法|违章|违停|乱停|占道|污染|臭气|臭味|刺鼻|异味|脏乱差|质量(?:问题|差)|坑人|太坑|不合理|不公平|强拆|无故|不管不[问顾]|形同虚设|服务态度|强行|难闻|太吵|很吵|吵得|吵人|吵闹|大声|堵(?:死|塞|车|得)|乱(?:停|放|象|七八糟)|脏|拒绝|不予理睬|置之不理|石沉大海|迟迟(?:不|没)|一直(?:没|不|未)|至今(?:没|未|仍)|无人(?:管|问|处理)|没人管|不闻不问|投诉无门|敷衍|忽悠|天理何在|凭什么|凭啥|为什么(?:不|没|一直)|究竟|到底(?:谁|管)|霸占|占用|破坏|偏袒|态度|不兑现|太贵|离谱|浪费|严重影响|苦不堪言|无法(?:入睡|休息|睡)|违建|一拖再拖|收费[^，。]{0,6}(?:贵|高)/gu),
  cue('suggest', 5, /建议|提议|意见(?:和|与)建议|能不能(?:增加|增设|设)|希望(?:可以|能|能够)?(?:直接)?(?:增设|增加|增开|开通|设置|设立|优化|规划|延伸|推广|取消)/gu),
  cue('consult', 5, /咨询|请问(?!书记这是合法)|问一下|想问|请教/gu),
  cue('consult', 3, /(?:怎么|如何|怎样)(?:办理?|申请|申报|查询|开具|补办|缴|计算|走|算|才能)|需要(?:什么|哪些)(?:材料|手续|条件|资料)|什么时候|何时|多久|是否(?:可以|属于|能|有|会|需)|可以[^，。？]{0,12}吗|能[^，。？]{0,10}吗|有没有[^，。？]{0,14}(?:规划|计划|政策|补贴)|会[^，。？]{0,10}吗|吗[？?]|政策(?:是|依据)|合法吗|归谁管|[？?]$/gu),
  cue('help', 4, /求助|请求帮助|请[^，。]{0,6}帮(?:帮|助|忙|我)|帮帮我|救救|请求(?:解决|协助|恢复|协调|给予)|恳[请求][^，。]{0,12}(?:帮|解决|协调)/gu),
  cue('help', 2, /停[水电气]|没[水电气]|漏水|坏了|不亮|不通|塌|积水|堵塞|破损|维修|抢修|修一下|没有路灯|出行(?:困难|不便)|办不了|无法(?:办理|入学|上学)|困难/gu),
]
/** what the matter is weighs less than what is asked */
const DEFAULT: Sort = 'help'

/** A kind of the city's own, called by its name: 求决, 申诉 … */
function ownKind(text: string, kinds: readonly Kind[]): Find[] {
  const own = kinds.find(({ name }) => name.length >= 2 && !Object.values(NAMES).some((pattern) => pattern.test(name)) && text.includes(name))
  const from = own ? text.indexOf(own.name) : -1
  return own ? [{ field: 'kind', value: own.name, means: own.code, from, to: from + own.name.length, confidence: 0.7, rule: 'kind_named' }] : []
}

export function findKind(text: string, kinds: readonly Kind[]): Find[] {
  const named = ownKind(text, kinds)
  if (named.length) return named
  const scores = new Map<Sort, { weight: number; first: RegExpExecArray }>()
  for (const { sort, weight, pattern } of CUES) {
    const seen = new Set<string>()
    for (const match of text.matchAll(pattern)) {
      if (seen.size >= 2 || seen.has(match[0])) continue
      seen.add(match[0])
      const before = scores.get(sort)
      scores.set(sort, { weight: (before?.weight ?? 0) + weight + (match.index < 24 ? 1 : 0), first: before?.first ?? match })
    }
  }
  const [best, second] = [...scores].sort((a, b) => b[1].weight - a[1].weight)
  if (!best) return []
  const kind = kindOf(best[0], kinds)
  if (!kind) return []
  const { first, weight } = best[1]
  return [{ field: 'kind', value: first[0], means: kind.code, from: first.index, to: first.index + first[0].length, confidence: Math.min(0.9, 0.5 + (weight - (second?.[1].weight ?? 0)) * 0.08), rule: `kind_${best[0]}` }]
}

/** The kind a text without any cue is. */
export const usualKind = (kinds: readonly Kind[]): Kind | undefined => kindOf(DEFAULT, kinds) ?? kinds[0]

function kindOf(sort: Sort, kinds: readonly Kind[]): Kind | undefined {
  const named = kinds.find(({ name }) => NAMES[sort].test(name))
  const wanted = { consult: 'consult', help: 'resolve', complaint: 'resolve', report: 'resolve', suggest: 'suggest', thank: 'thank' }[sort]
  return named ?? kinds.find((kind) => kind.class === wanted && !(sort !== 'report' && kind.secretByDefault))
}

const URGENT = /(?:十万)?火急|(?:非常|特别|很|太)(?:着急|紧急|急)|紧急(?!出口|电话|通道|停车|联系)|尽快(?:派人|来人|赶到)|马上(?:派人|来人|要)|立刻派人|来不及|(?:老人|孩子|病人|孕妇)[^，。]{0,8}(?:等不了|受不了|没(?:水|电|饭))/gu
export const findUrgency = (text: string): Find[] =>
  [...text.matchAll(URGENT)].slice(0, 1).map((match) => ({ field: 'urgency', value: match[0], means: 'urgent', from: match.index, to: match.index + match[0].length, confidence: 0.6, rule: 'urgency_said' }))
