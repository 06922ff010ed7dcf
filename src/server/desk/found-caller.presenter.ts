import type { lookUpCaller } from '#contract/desk.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { maskName } from '#domain/people/mask.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Caller } from './caller.query.ts'
import { presentFound } from './found-ticket.presenter.ts'

export function presentCaller({ requester, contacts, open, history }: Caller, rules: CenterRules, now: number): ReplyOf<typeof lookUpCaller> {
  return {
    known: requester !== undefined, name: requester?.name ? maskName(requester.name) : null, enterprise: requester?.enterprise ?? null, contacts,
    open: open.map((row) => presentFound(row, rules, now)), history: history.map((row) => presentFound(row, rules, now)),
  }
}
