/** The draft with every proposal in place, and why each was proposed. What was typed always wins. */
import type { CenterRules, SpecialService } from '#domain/profile/rules.ts'
import type { Disclosure, Elements, Urgency } from '#domain/ticket/ticket.ts'
import { SAID } from '#domain/intake/extract/times.ts'
import { usualKind } from '#domain/intake/extract/kinds.ts'
import { urgencyOf } from '#domain/intake/find-signals.ts'
import type { Facts } from './facts-of.ts'
import type { IntakeDraft } from './intake-draft.ts'

export type Why = 'service' | 'words' | 'danger' | 'said' | 'kind' | 'usual'
export type Filled = {
  channel: string
  title: string
  kind: string
  categoryCode?: string
  urgency: Urgency
  areaCode?: string
  address: string
  disclosure: Disclosure
  elements: Elements
  service?: SpecialService
  why: { [field in 'kind' | 'category' | 'urgency' | 'disclosure']: Why | undefined }
}
type Known = Pick<CenterRules, 'kinds' | 'channels' | 'services' | 'lines'>

export function fillDraft(draft: IntakeDraft, facts: Facts, rules: Known): Filled {
  const service = rules.services.find(({ code }) => code === draft.service)
  const kind = draft.kind ?? service?.kind ?? facts.kind ?? usualKind(rules.kinds)?.code ?? ''
  const categoryCode = draft.categoryCode ?? service?.category ?? facts.category?.code
  const own = facts.category !== undefined && categoryCode === facts.category.code ? facts.category : undefined
  const asked = own?.emergency ? 'critical' : (urgencyOf(facts.signals) ?? (own?.sensitive || facts.saidUrgent ? 'urgent' : undefined))
  const secret = rules.kinds.find(({ code }) => code === kind)?.secretByDefault || service?.confidential
  const address = draft.address ?? facts.address ?? ''
  return {
    channel: draft.channel ?? rules.channels.find(({ medium }) => medium === 'phone')?.code ?? rules.channels[0]?.code ?? '',
    title: draft.title ?? proposeTitle(draft.body, address), kind, urgency: draft.urgency ?? service?.urgency ?? asked ?? 'normal',
    address, disclosure: draft.disclosure ?? (secret ? 'secret' : 'named'),
    elements: { ...(facts.time ? { when: facts.time } : {}), ...(address ? { where: address } : {}), ...filledOnly(draft.elements) },
    ...(categoryCode ? { categoryCode } : {}), ...(service ? { service } : {}), ...optional('areaCode', draft.areaCode ?? facts.area),
    why: {
      kind: draft.kind ? undefined : service ? 'service' : 'words',
      category: draft.categoryCode ? undefined : service?.category ? 'service' : facts.category ? 'words' : undefined,
      urgency: draft.urgency ? undefined : service?.urgency ? 'service' : own?.emergency || facts.signals.length ? 'danger' : asked ? 'said' : 'usual',
      disclosure: draft.disclosure ? undefined : secret ? (service?.confidential ? 'service' : 'kind') : 'usual',
    },
  }
}

/** The first clauses that say something, at most 26 characters; without who speaks, when, and the exact address, which lists may not show. */
export function proposeTitle(body: string, address = ''): string {
  const bare = address ? [`在${address}的`, `在${address}`, `${address}的`, address].reduce((left, place) => left.replaceAll(place, ' '), body) : body
  const clauses = bare.split(/[，。；！？,;!?\n]/u).map((clause) => clause.trim().replace(OPENING_TIME, '').replace(OPENING, '').trim()).filter(Boolean)
  const said = clauses.filter((clause) => !SPEAKER.test(clause))
  const [first = '', second = ''] = said.length ? said : clauses
  const title = second && first.length < 16 && first.length + second.length < 26 ? `${first} ${second}` : first
  return title.length > 26 ? `${title.slice(0, 26)}…` : title
}
const OPENING_TIME = new RegExp(`^(?:${SAID.source})`, 'u')
/** how people begin before they say it */
const OPENING = /^(?:(?:您好|你好|喂)|请问|(?:我们?)?(?:[想要]?(?:反映|问一下|咨询|投诉|举报|表扬)(?:一下)?|想)(?:在(?![建线职校]))?|我们?(?!们?[也就]?家?(?:是|住|家))|在(?![建线职校]))/u
/** a clause that only says who speaks */
const SPEAKER = /^我?们?(?:也|就)?(?:名?叫\p{Script=Han}{2,4}|(?:免贵)?姓\p{Script=Han}{1,4}|的?(?:联系)?(?:电话|手机|方式).*|联系人.*|是.*(?:住户|居民|业主|村民|家长|市民|租户|公司|企业)|家?住在?.*)$/u

const filledOnly = (elements: Elements): Elements => Object.fromEntries(Object.entries(elements).filter(([, text]) => text?.trim()))
const optional = <K extends string>(key: K, value: string | undefined) => (value ? { [key]: value } as { [k in K]: string } : {})
