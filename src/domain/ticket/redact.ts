/** People name themselves in free text too: what units read has the requester cut out. */
export type KnownPerson = { name?: string; phone?: string; idNumber?: string; address?: string; enterprise?: string }

export const CUT = '＊＊＊'
// ０–９: digits as Chinese keyboards write them
const MOBILE = /(?<![\d０-９])[1１][3-9３-９][\d０-９][ -]?[\d０-９]{4}[ -]?[\d０-９]{4}(?![\d０-９])/g
const LANDLINE = /(?<![\d０-９])[0０][\d０-９]{2,3}[ -]?[\d０-９]{7,8}(?![\d０-９])/g
const ID_NUMBER = /(?<!\d)\d{6}(?:19|20)\d{2}[01]\d[0-3]\d\d{3}[\dXx](?!\d)/g
const TITLES = '先生|女士|小姐|师傅|阿姨|大爷|大妈|老师|同志|某某|某'

/**
 * `strict` (secret, anonymous): also every phone number, the exact address, the enterprise, and the surname with a form of address.
 * Of a named demand the address is the place of the matter, which units must find.
 */
export function redact(text: string, known: KnownPerson, strict: boolean): string {
  let out = text
  for (const value of [known.idNumber, known.name, ...(strict ? [known.address, known.enterprise] : [])]) {
    if (value && value.length >= 2) out = out.replaceAll(spaced(value), CUT)
  }
  if (known.phone) out = out.replaceAll(spaced(known.phone.replaceAll(/\D/g, '')), CUT)
  out = out.replaceAll(ID_NUMBER, CUT)
  if (!strict) return out
  const surname = known.name && surnameOf(known.name)
  if (surname) out = out.replaceAll(new RegExp(`(?:${surname})(?:${TITLES})|[小老](?:${surname})(?!\\p{Script=Han})`, 'gu'), CUT)
  return out.replaceAll(MOBILE, CUT).replaceAll(LANDLINE, CUT)
}

/** 复姓: both forms are people's habit, 欧阳女士 and 欧女士. */
const DOUBLE = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|轩辕|端木|独孤|南宫|西门|呼延|申屠|淳于|闻人|公羊|赫连|澹台|钟离|拓跋|百里|东郭'
function surnameOf(name: string): string | undefined {
  if (!/^\p{Script=Han}/u.test(name)) return undefined
  const double = new RegExp(`^(?:${DOUBLE})`, 'u').exec(name)?.[0]
  return double ? `${double}|${name.slice(0, 1)}` : name.slice(0, 1)
}

/** The value with blanks or hyphens somebody put between its characters. */
const spaced = (value: string): RegExp =>
  new RegExp([...value.replaceAll(/\s/g, '')].map(anyWidth).join('[\\s-]*'), 'giu')

const WIDE_ZERO = '０'.codePointAt(0) ?? 0
const anyWidth = (char: string): string =>
  (/\d/.test(char) ? `[${char}${String.fromCodePoint(WIDE_ZERO + Number(char))}]` : char.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
