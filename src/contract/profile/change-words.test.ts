import { expect, test } from 'vitest'
import { diffRules } from '#domain/profile/diff.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { sayChange } from './change-words.ts'

const rules = {
  code: 'c', name: '甲热线', rehandle: { maxCount: 2 }, workingHours: [{ from: '08:30', to: '12:00' }],
  limits: [
    { code: 'contact', clock: 'contact', amount: 1, unit: 'working_day', start: 'now', placeholder: true },
    { code: 'answer', clock: 'answer', amount: 5, unit: 'working_day', start: 'now' },
  ],
  ladder: [{ code: 'a', name: '电话督办' }, { code: 'b', name: '现场督办' }],
} as unknown as CenterRules

const said = (after: Partial<Record<keyof CenterRules, unknown>>) => diffRules(rules, { ...rules, ...after } as CenterRules).map(sayChange)
const [contact, answer] = rules.limits as [CenterRules['limits'][0], CenterRules['limits'][0]]

test.each<[string, Parameters<typeof said>[0], string[]]>([
  ['nothing', { limits: [{ unit: 'working_day', amount: 1, clock: 'contact', start: 'now', code: 'contact', placeholder: true }, answer] }, []],
  ['an amount', { limits: [{ ...contact, amount: 30, unit: 'minute', placeholder: false }, answer] }, ['[c] 时限「contact」修改：数量 1 → 30，单位 工作日 → 分钟，未公布（待设定） 是 → 否']],
  ['one added', { limits: [contact, answer, { ...answer, code: 'more' }] }, ['[c] 时限「more」新增']],
  ['one removed', { limits: [contact] }, ['[c] 时限「answer」删除']],
  ['the order of limits', { limits: [answer, contact] }, ['[c] 时限调整顺序：contact、answer → answer、contact']],
  ['the order of rungs', { ladder: rules.ladder.toReversed() }, ['[c] 督办层级调整顺序：a、b → b、a']],
  ['a name in a list', { ladder: [rules.ladder[0], { code: 'b', name: '到场督办' }] }, ['[c] 督办层级「到场督办」（b）修改：名称 现场督办 → 到场督办']],
  ['a small number', { rehandle: { maxCount: 3 } }, ['[c] 重办修改：最多次数 2 → 3']],
  ['hours', { workingHours: [{ from: '09:00', to: '12:00' }] }, ['[c] 工作时间修改：08:30–12:00 → 09:00–12:00']],
  ['a section that was not there', { grades: [{ code: 'g', name: '一级' }] }, ['[c] 诉求分级「一级」（g）新增']],
])('%s', (_, after, sentences) => {
  expect(said(after)).toEqual(sentences)
})
