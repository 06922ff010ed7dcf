/** One letter a move, printed on its button; of two able moves with one letter the first keeps it. */
import type { Ability } from '#contract/ticket/view.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'

const MOVE_KEYS: Partial<Record<MoveName, string>> = {
  assign: 'a', designate: 'a', accept: 'a', accept_sub: 'a', answer: 'a', add_unit: 'v', sign: 's', sign_off: 's', reply: 'r', record_revisit: 'r', rehandle: 'h', reassign: 'x',
  apply_extension: 'e', decide_extension: 'e', contact: 'c', conclude_study: 'c', close: 'c', complete_transfer: 'c', arrive: 'l', report_progress: 'p', apply_return: 't', decide_return: 't', decide_suspension: 'q', apply_suspension: 'q', resume: 'q',
  sub_dispatch: 'd', mark_difficult: 'd', send_back: 'b', decline_sign_off: 'b', reject_sub: 'b', take_back: 'b', attempt_revisit: 'u', urge: 'u', supplement: 'i', ask_info: 'i', add_supplement: 'i',
  amend: 'm', merge: 'g', undo_merge: 'g', note: 'n', transfer: 'f', refuse: 'z', thank: 'y', attach: 'o',
}

/** Safe moves first, the expected one before the others. */
export const inOrder = (abilities: readonly Ability[]): Ability[] =>
  abilities.toSorted((a, b) => Number(a.danger) - Number(b.danger) || Number(b.primary) - Number(a.primary))

export function keysOf(abilities: readonly Ability[]): Map<Ability, string> {
  const taken = new Set<string>()
  const keys = new Map<Ability, string>()
  for (const ability of inOrder(abilities)) {
    const key = MOVE_KEYS[ability.move]
    if (key && !taken.has(key)) { taken.add(key); keys.set(ability, key) }
  }
  return keys
}
