/** What codes are called, and what may be chosen where. */
import { listUnits } from '#contract/people.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import type { Source, WordSet } from './field.ts'
import { useOptionWords } from './option-words.ts'

export type Option = { value: string; label: string }
type Named = { code: string; name: string; parent?: string }

export function useOptions(document: CenterRules): (from: Source | WordSet) => Option[] {
  const say = useOptionWords()
  const units = useQueryOf(listUnits, {}, { staleTime: 60_000 }).data?.items ?? []
  return (from) => {
    if (typeof from === 'object') return from.words.map((word) => ({ value: word, label: say(`${from.set}.${word}` as never) }))
    if (from === 'units') return units.map(({ code, name }) => ({ value: code, label: name }))
    if (from === 'queues') return filledTelephony(document.telephony).queues.map(({ code, name }) => ({ value: code, label: name }))
    // Only a share of a unit's own can be weighed.
    const list: Named[] = from === 'weighable' ? (document.kpis ?? []).filter(({ unit, of, needs }) => unit === 'share' && of === 'unit' && needs === undefined) : (document[from] ?? [])
    const byCode = new Map(list.map((item) => [item.code, item]))
    return list.map((item) => ({ value: item.code, label: pathOf(item, byCode) }))
  }
}

/** "城乡建设 › 市政管理 › 井盖设施" */
function pathOf(item: Named, byCode: Map<string, Named>): string {
  const names: string[] = []
  for (let at: Named | undefined = item; at && names.length < 6; at = at.parent ? byCode.get(at.parent) : undefined) names.unshift(at.name)
  return names.join(' › ')
}
