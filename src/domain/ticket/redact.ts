/** People name themselves in free text too: what units read has the requester cut out. */
export type KnownPerson = { name?: string; phone?: string; idNumber?: string; address?: string }

export const CUT = '＊＊＊'
const MOBILE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g
const LANDLINE = /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g
const ID_NUMBER = /(?<!\d)\d{6}(?:19|20)\d{2}[01]\d[0-3]\d\d{3}[\dXx](?!\d)/g
const TITLES = '先生|女士|小姐|师傅|阿姨|大爷|大妈|老师|同志|某某|某'

/** `strict` (secret, anonymous): also every phone number, and the surname with a form of address. */
export function redact(text: string, known: KnownPerson, strict: boolean): string {
  let out = text
  for (const value of [known.idNumber, known.address, known.name]) {
    if (value && value.length >= 2) out = out.replaceAll(spaced(value), CUT)
  }
  if (known.phone) out = out.replaceAll(spaced(known.phone.replaceAll(/\D/g, '')), CUT)
  out = out.replaceAll(ID_NUMBER, CUT)
  if (!strict) return out
  const surname = known.name && /^\p{Script=Han}/u.test(known.name) ? known.name.slice(0, 1) : undefined
  if (surname) out = out.replaceAll(new RegExp(`${surname}(?:${TITLES})|[小老]${surname}(?!\\p{Script=Han})`, 'gu'), CUT)
  return out.replaceAll(MOBILE, CUT).replaceAll(LANDLINE, CUT)
}

/** The value with blanks or hyphens somebody put between its characters. */
const spaced = (value: string): RegExp =>
  new RegExp([...value.replaceAll(/\s/g, '')].map((c) => c.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s-]*'), 'giu')
