/** Generated entries for the search bench: every category at every place, in sentences put together from parts. They repeat one another more than real ones do. */
import { randomOf } from '../evaluate/answered.ts'

export type Generated = { question: string; answer: string; category: string }
type From = { categories: readonly { code: string; name: string }[]; areas: readonly string[]; units: readonly string[] }

const ASKS = ['怎么办理', '需要什么材料', '在哪里办', '多久能办好', '收费标准是多少', '条件是什么', '可以网上办吗', '不符合条件怎么办', '到期以后怎么续', '可以代办吗', '补贴有多少', '投诉找谁']
const WHO = ['个人', '企业', '个体工商户', '老年人', '未成年人', '外来务工人员', '残疾人', '退役军人', '高校毕业生', '低收入家庭']
const PAPERS = ['身份证', '户口簿', '营业执照', '租赁合同', '婚姻证明', '收入证明', '社保缴费记录', '产权证书', '授权委托书', '近期照片', '银行卡', '诊断证明', '学籍证明', '验收报告']
type Draw = { f: (list: readonly string[]) => string; n: (to: number) => number; about: string }
const SENTENCES: ((draw: Draw) => string)[] = [
  ({ f, about }) => `${f(WHO)}申请${about}的，应当提交${f(PAPERS)}、${f(PAPERS)}，材料齐全的当场受理。`,
  ({ n }) => `受理之日起 ${n(30)} 个工作日内作出决定，情况复杂的可延长 ${n(15)} 个工作日。`,
  ({ n, about }) => `${about}每年 ${n(12)} 月集中办理一次，逾期未办的顺延至下一批次。`,
  ({ f, n }) => `收费标准为每件 ${n(500)} 元，${f(WHO)}凭${f(PAPERS)}减免 ${n(9)}0%。`,
  ({ n, about }) => `对${about}的结果有异议的，可在收到通知后 ${n(60)} 日内申请复核。`,
  ({ f }) => `可以委托他人代办，代办人须携带${f(PAPERS)}和委托书原件。`,
  ({ n }) => `窗口工作时间为上午 8 点半至 12 点，下午 ${n(3)} 点至 5 点半，周末需提前 ${n(5)} 天预约。`,
  ({ f, n, about }) => `提供虚假${f(PAPERS)}的，取消${about}资格并记入信用记录，${n(5)} 年内不再受理。`,
]

export function* generatedEntries(count: number, { categories, areas, units }: From, seed = 11): Generator<Generated> {
  const random = randomOf(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const upTo = (to: number) => 1 + Math.floor(random() * to)
  for (let at = 0; at < count; at += 1) {
    const category = categories[Math.floor(random() * categories.length)]!
    const area = pick(areas)
    const sentences = Array.from({ length: 3 + upTo(5) }, () => SENTENCES[Math.floor(random() * SENTENCES.length)]!({ f: pick, n: upTo, about: category.name }))
    yield { question: `${area}${pick(WHO)}${category.name}${pick(ASKS)}`, answer: `${area}范围内由${pick(units)}负责。${sentences.join('')}`, category: category.code }
  }
}
