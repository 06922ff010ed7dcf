import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesPerson } from '../ticket/names-person.ts'
import { checkReply } from './reply-check.ts'
import type { ReplyHintCode } from './reply-hint.ts'
import { runsOf, similarity } from './reply-similarity.ts'

const asked = { title: '高井弄窨井盖破损', body: '高井弄12号门口的窨井盖破了好几天，老人踩空受伤，希望更换井盖。' }
const complete = '11月20日9时，我局工作人员到高井弄12号现场查看，窨井盖破损属实。依据《城市道路管理条例》，当日11时已更换井盖并清理淤泥，联系电话0571-88001234。'
const codes = (publicAnswer: string, more: object = {}, earlier: { number: string; publicAnswer: string }[] = [], about = asked): ReplyHintCode[] => [...new Set(checkReply(about, { publicAnswer, ...more }, earlier).map(({ code }) => code))]

describe('what a reviewer would object to', () => {
  test.each<[string, string, ReplyHintCode[]]>([
    ['a complete answer', complete, []],
    ['nothing written yet', '  ', []],
    ['too short', '井盖已修好，请放心。', ['short', 'no_facts', 'no_time', 'no_contact']],
    ['only passed on', '您好，您反映的窨井盖问题已转市政部门处理。', ['only_passed_on']],
    ['a promise without a day', `${complete}下一步将对周边道路进行改造。`, ['promise_without_date']],
    ['a promise with a day', `${complete}12月底前将对周边道路进行改造。`, []],
    ['将 that only takes its object', `${complete}已将淤泥清理完毕。`, []],
    ['empty phrases', `${complete}我局高度重视此事。`, ['empty_phrase']],
    ['a citizen’s mobile', `${complete}已与13800007812的机主说明。`, ['personal_data']],
    ['an officer’s mobile', `${complete}经办人张工，电话13800007812。`, []],
    ['an identity number', `${complete}身份证110101199003077758已核对。`, ['personal_data']],
    ['of another matter', '12月3日我局已组织人员到河滨公园现场检查，依据规定对夜间广场舞音响责令整改，电话0571-88001234。', ['not_asked_matter']],
  ])('%s', (_, answer, expected) => expect(codes(answer).sort()).toEqual([...expected].sort()))
  test('a refusal needs its rule', () => {
    expect(codes('经现场查看，11月20日核实该处不符合安装条件，已告知，电话0571-88001234，高井弄窨井盖。')).toContain('no_basis')
    expect(codes(complete.replace('依据《城市道路管理条例》，', ''), { factsTrue: 'false' })).toContain('no_basis')
  })
  test('a question for a day or a price wants one', () => {
    const when = { title: '什么时候通车', body: '滨河路什么时候通车' }
    expect(codes('滨河路正处于收尾阶段，经现场了解，道路铺装由施工单位负责，请关注公示信息，可致电建设局咨询。', {}, [], when)).toContain('when_unanswered')
    expect(codes('滨河路经现场了解，预计12月底通车，可致电建设局咨询，道路铺装由施工单位负责。', {}, [], when)).not.toContain('when_unanswered')
    expect(codes('停车按有关部门公布的标准收取，经了解由物业公司公示，请到服务窗口查看。', {}, [], { title: '小区停车收费多少钱', body: '' })).toContain('how_much_unanswered')
  })
  test('what explains is the result of a question', () => expect(codes('按政策，满六周岁儿童凭户口簿在户籍地学校报名，依据教育局通知。', {}, [], { title: '咨询入学年龄', body: '' })).not.toContain('no_result'))
  test('nearly the same as an earlier one', () => {
    const [hint] = checkReply(asked, { publicAnswer: complete.replace('12号', '14号') }, [{ number: 'LS1', publicAnswer: '另一件事的答复，完全不同的内容和经过，与此无关。' }, { number: 'LS2', publicAnswer: complete }]).filter(({ code }) => code === 'boiler_plate')
    expect(hint?.values).toMatchObject({ number: 'LS2' })
  })
})

describe('names of a secret requester', () => {
  test.each([
    ['已与王小明核实', 1], ['已与王 小 明核实', 1], ['电话138-0000-7812无人接听', 1], ['已与诉求人核实', 0],
  ])('%s', (text, n) => expect(namesPerson(text, { name: '王小明', phone: '13800007812' })).toHaveLength(n))
})

describe('laws', () => {
  const words = fc.array(fc.constantFrom('经现场查看', '，', '。', '将', '尽快', '处理', '11月3日', '13800007812', '王小明', '不符合', '《条例》', '高度重视', '😀', '已完成', '电话', '吗'), { maxLength: 20 }).map((parts) => parts.join(''))
  test('spans lie in the answer; the same answer gives the same hints; never throws', () => fc.assert(fc.property(words, words, (answer, title) => {
    const hints = checkReply({ title, body: title }, { publicAnswer: answer })
    for (const { from, to } of hints) if (from !== undefined && to !== undefined) {
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThanOrEqual(answer.length)
    }
    expect(checkReply({ title, body: title }, { publicAnswer: answer })).toEqual(hints)
  })))
  test('similarity is between nothing and all, the same both ways, and all for itself', () => fc.assert(fc.property(words, words, (a, b) => {
    const [x, y] = [runsOf(a), runsOf(b)]
    expect(similarity(x, y)).toBe(similarity(y, x))
    expect(similarity(x, y)).toBeLessThanOrEqual(1)
    if (x.size > 0) expect(similarity(x, x)).toBe(1)
  })))
})
