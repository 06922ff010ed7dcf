/** Facts, basis, result, contact, time: what a complete answer names. */
import type { Answered, ReplyHint } from './reply-hint.ts'

const SHORT = 40
const FACTS = /经(?:[\p{Script=Han}]{0,6})?(?:查|核|了解|勘查|调查|勘察|核实|核查|走访|检查|询问|测|协调|沟通|研究|现场)|现场|核实|调查|了解到|查明|实地|巡查|查看|检查|走访|(?:该|此)(?:项目|小区|路段|问题|地块|企业|公司|学校|道路|单位|区域|村|处)|情况(?:如下|说明)|属实|目前|已于|\d{4}年/u
const BASIS = /根据|依据|按照|按[\p{Script=Han}]{0,8}(?:规定|要求|标准|政策)|《|规定|条例|办法|通知|文件|政策|标准|规划|合同|协议|第[一二三四五六七八九十百\d]+条|法(?:律|规)/u
const REFUSES = /不予(?:受理|支持|批准|办理)|不符合|不能(?:办理|申请|享受|领取|购买|补|批|纳入)|无法(?:办理|满足|解决|实施|安装|增设|认定)|不属于|没有(?:相关)?(?:规定|政策|计划)|不具备|暂不|不在[\p{Script=Han}]{0,10}范围/u
const RESULT = /修好|修复|解决了|已(?:经)?[\p{Script=Han}\d]{0,12}(?:完成|解决|修复|整改|处理|清理|更换|拆除|安装|要求|责令|责成|督促|约谈|立案|移交|转|报|恢复|发放|退|办|通知|告知|联系|沟通|协调|组织|安排|关停|停|纳入|启动|开工|开通|下达|建|到位|取缔|处罚|制止|公示|列入|投入)|责令|整改|处罚|立案|可以(?:到|在|申请|办理|凭|通过|拨打|享受)|请您?(?:携带|到|前往|持|凭|拨打|联系|登录|登陆|通过|提供|与)|不予|不符合|不属于|不能|无法|暂无|没有(?:规定|计划|政策)|将于|计划于|预计|同意|建议您|需(?:要)?(?:提供|携带|满足|符合)|属于|应当|按照[^。]{0,30}(?:执行|办理|计发|收取)|未发现|不存在|属实|即将|组织|安排|召开|推出|实施|改进|委托|公示|开展|进行了|加装|增设|采取|增加|调整|规范|批复|预计|争取|待[\p{Script=Han}]{1,16}后|建议[\p{Script=Han}]{0,6}(?:与|向|到|您|拨打)|是(?:合法|合理|正常)/u
const CONTACT = /0\d{2,3}[-－—]?\d{7,8}|1[3-9]\d{9}|(?<!\d)\d{7,8}(?!\d)|电话|热线|12345|123\d{2}|联系人|咨询[\p{Script=Han}]{0,10}(?:局|科|所|中心|窗口)|\d{3,4}-[\dX*＊-]{6,}|窗口|来电/u
const TIME = /\d{1,2}月\d{1,2}[日号]?|\d{4}年|\d{1,2}[日号]|今[天日年]|当[天日]|昨[天日]|近日|本[周月]|去年|\d{4}[-./]\d{1,2}/u
const PASSED_ON = /已(?:经)?(?:转|交|批转|转交|转至|转给|责成|交由|移交)[\p{Script=Han}、A-Z\d]{0,16}(?:局|委|办|区|县|市|镇|乡|街道|部门|单位|公司|中心|处理|办理|调查|核实|落实)/u

export function checkContents(text: string, { factsTrue, solved }: Answered): ReplyHint[] {
  const written = text.trim()
  const missing = (code: ReplyHint['code'], severity: ReplyHint['severity']): ReplyHint[] => [{ code, severity }]
  const passed = PASSED_ON.exec(text)
  if (passed && written.length < 90 && !FACTS.test(text.replace(passed[0], ''))) return [{ code: 'only_passed_on', severity: 'warn', from: passed.index, to: passed.index + passed[0].length }]
  const refused = REFUSES.exec(text)
  return [
    ...(written.length < SHORT ? [{ code: 'short' as const, severity: 'warn' as const, values: { n: SHORT } }] : []),
    ...(FACTS.test(text) ? [] : missing('no_facts', 'warn')),
    ...((refused || factsTrue === 'false') && !BASIS.test(text) ? [{ code: 'no_basis' as const, severity: 'warn' as const, ...(refused ? { from: refused.index, to: refused.index + refused[0].length } : {}) }] : []),
    ...(RESULT.test(text) ? [] : missing('no_result', 'warn')),
    ...(TIME.test(text) ? [] : missing('no_time', 'note')),
    ...(CONTACT.test(text) || solved === 'solved' ? [] : missing('no_contact', 'note')),
  ]
}
