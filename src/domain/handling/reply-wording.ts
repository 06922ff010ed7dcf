/** Words that promise nothing a citizen could check, promises without a day, and what must not stand in a public answer. */
import { findNumbers } from '../intake/extract/phones.ts'
import type { ReplyHint } from './reply-hint.ts'

const EMPTY = /高度重视|引起重视|正在(?:积极)?(?:处理|办理|协调|研究|推进)中?|(?:将)?(?:会)?尽快|尽早|早日|研究解决|认真研究|加大(?:工作|管理|执法|监管|整治|巡查|宣传)?力度|进一步(?:加强|加大|完善|规范|提高|做好)|适时|酌情|逐步(?:解决|完善|推进)|积极(?:协调|推进|配合|争取)|力争|争取早|强化(?:管理|监管)|加强(?:管理|监管|巡查|日常)|举一反三|(?:在)?条件(?:允许|成熟)(?:时|后|的情况下)|下一步将|密切关注|妥善(?:解决|处理)/gu
const PROMISE = /(?:(?<![已现并经即拟再先后中]|已经)将(?!其|您|该|此|有关|相关|情况|调查|核查|处理|办理|以下|从以下|问题|垃圾|车|道路|现场|本|所|全部|[\p{Script=Han}]{1,14}(?:完毕|到位|了|至|转|移交|列入|纳入|作为))|会(?!议|计|员|同|商|上|后|所|展)|拟|计划(?!生|经|书|免)|下一步|后续|准备(?!金|工作))[^。！？；;\n]{0,30}(?:解决|整改|修复|维修|处理|办理|完成|开工|建设|安装|改造|拆除|清理|更换|答复|落实|推进|加强|整治|实施|启动|完善|清运|督促|协调|核实|跟进)/u
const DAY = /\d{1,2}月|\d{4}年|\d{1,2}[日号]|今[天日年]|明[天年]|本[周月年]|下[周月]|年底|月底|季度|上半年|下半年|春节|国庆|元旦|汛期|(?:\d+|[一二两三四五六七八九十半]+)(?:个)?(?:工作日|小时|天|日|周|月|年)(?:之?内|以内|后|左右)|立即|当[天日场]|随时|长期|每(?:天|日|周|月|年)|定期|常态/u
const SENTENCE = /[^。！？；;\n]+[。！？；;]?/gu
const POLITE = /(?:感谢|欢迎|祝您|请您|如有(?:疑问|其他)|谢谢)/u

export function checkWording(text: string): ReplyHint[] {
  const sentences = [...text.matchAll(SENTENCE)].map((match) => ({ text: match[0], from: match.index }))
  const hints: ReplyHint[] = []
  for (const sentence of sentences) {
    if (POLITE.test(sentence.text)) continue
    const dated = DAY.test(sentence.text)
    const promise = dated ? null : PROMISE.exec(sentence.text)
    if (promise) hints.push({ code: 'promise_without_date', severity: 'warn', from: sentence.from + promise.index, to: sentence.from + promise.index + promise[0].length })
    for (const match of sentence.text.matchAll(EMPTY)) {
      const from = sentence.from + match.index
      // Within a promise that is named already, or beside a day, the phrase says no less than the sentence.
      if (!dated && !(promise && match.index >= promise.index && match.index < promise.index + promise[0].length)) hints.push({ code: 'empty_phrase', severity: 'note', from, to: from + match[0].length, values: { word: match[0] } })
    }
  }
  return [...hints, ...personalData(text)]
}

/** whose number stands there: an officer named as such, or an office in the same clause */
const OFFICE = /(?:(?:经办人|承办人|工作人员|联系人|负责人|咨询|值班|热线|致电|拨打|来电|局长|所长|科长|主任|队长|书记|镇长|站长)[^。；;\n]{0,24}|(?:服务|办公|[局所科室队站委办])[^。；;，,\n]{0,12})$/u

/** A citizen's mobile or identity number; an office is reached by its own number, and says so. */
function personalData(text: string): ReplyHint[] {
  return findNumbers(text).flatMap(({ field, rule, from, to }): ReplyHint[] => {
    if (field === 'idNumber') return [{ code: 'personal_data', severity: 'block', from, to }]
    if (field === 'plate') return [{ code: 'personal_data', severity: 'note', from, to }]
    const office = OFFICE.test(text.slice(Math.max(0, from - 30), from))
    return rule.startsWith('mobile') && !office ? [{ code: 'personal_data', severity: 'warn', from, to }] : []
  })
}
