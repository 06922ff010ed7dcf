/** Where a text names a person known to the hotline: name, telephone, identity number; not the place, which may be the matter's own. */
import type { KnownPerson } from './redact.ts'

export function namesPerson(text: string, { name, phone, idNumber }: KnownPerson): { from: number; to: number }[] {
  return [name && name.length >= 2 ? name : undefined, phone?.replaceAll(/\D/g, ''), idNumber].flatMap((value) => {
    if (!value || value.length < 2) return []
    const said = new RegExp([...value].map((char) => char.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('[\\s-]*'), 'giu')
    return [...text.matchAll(said)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  })
}
