/** What the data do not hold is assumed, and every assumption is named. */
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { Category } from '#domain/profile/catalogue.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { governmentOf, leadChoices, leadOf } from '#domain/profile/find-lead.ts'
import type { Message } from './message.ts'

export type Assumed = { kind: string; category?: string; unit?: string; row?: string; tags: string[] }

const ASKS = /咨询|请问|想问|如何|怎么办理|什么时候|是否可以|能不能|吗[？?。]?$/

export function assume(message: Message, rules: CenterRules, seeds: readonly UnitSeed[]): Assumed {
  const tags: string[] = []
  const kind = message.kind ?? assumed('诉求类型为推定', kindOf(message, rules))
  const category = message.category ?? assumed('诉求分类为推定', categoryOf(message, rules.categories))
  const choice = message.unit || !category ? undefined : leadOf(leadChoices(rules, seeds, category, message.area))
  const unit = message.unit ?? assumed('承办单位为推定', choice?.unit ?? governmentOf(rules, seeds, message.area))
  return { kind, category, unit, row: choice?.row.code, tags }

  function assumed<T>(tag: string, value: T): T {
    if (value !== undefined) tags.push(tag)
    return value
  }
}

/** A question or a request; a finer kind is for people to say. */
function kindOf({ title, body }: Message, { kinds }: CenterRules): string {
  const wanted = ASKS.test(title) || ASKS.test(body.slice(-40)) ? 'consult' : 'resolve'
  return (kinds.find((kind) => kind.class === wanted) ?? kinds[0])?.code ?? ''
}

/** The category whose keywords the words speak of most, the title twice. */
function categoryOf({ title, body }: Message, categories: readonly Category[]): string | undefined {
  let best: { code: string; score: number } | undefined
  for (const { code, keywords = [] } of categories) {
    const score = keywords.reduce((sum, word) => sum + (title.includes(word) ? 2 : 0) + (body.includes(word) ? 1 : 0), 0)
    if (score > (best?.score ?? 0)) best = { code, score }
  }
  return best?.code
}
