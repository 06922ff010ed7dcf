/** Reasons in words, each with where to look. */
import type { SuggestionReason } from '#contract/desk.ts'
import type { Ending, Precedent, Reason } from '#domain/dispatch/known.ts'
import type { CenterRules } from '#domain/profile/rules.ts'

type For = { rules: CenterRules; areaCode: string | undefined; unit: string; nameOf: (code: string) => string }

const ENDED: Record<Ending, (unit: string) => string> = {
  satisfied: (unit) => `由${unit}办结，群众满意`, closed: (unit) => `由${unit}办结`, dissatisfied: (unit) => `由${unit}办结，群众不满意`,
  working: (unit) => `${unit}正在办理`, waiting: (unit) => `已派${unit}，待签收`, returned: (unit) => `被${unit}退回`,
}
const WORDS = 4
const name = (list: readonly { code: string; name: string }[], code: string | undefined): string => list.find((one) => one.code === code)?.name ?? code ?? ''
const quoted = (words: readonly string[]): string => words.slice(0, WORDS).map((word) => `“${word}”`).join('')

export function presentReason(reason: Reason, given: For): SuggestionReason {
  return { type: reason.type, text: textOf(reason, given), against: reason.points < 0, points: Math.round(reason.points * 100) / 100, link: linkOf(reason) }
}

function textOf(reason: Reason, { rules, areaCode, unit, nameOf }: For): string {
  switch (reason.type) {
    case 'catalogue': {
      const { row, by, words } = reason
      const said = words.length > 0 ? `提到${quoted(words)}，` : ''
      const entry = `目录“${name(rules.categories, row.category)}”${row.area ? `（限${name(rules.areas, row.area)}）` : ''}`
      const lead = by === 'co' ? `列为协办` : 'unit' in row.lead ? `由${unit}负责` : `由属地办理，${name(rules.areas, areaCode) || '本地'}归${unit}`
      return [`${said}${entry}${lead}`, ...(row.condition ? [`条件：${row.condition}`] : []), ...(row.forbiddenToGrassroots ? ['不得再交乡镇街道'] : [])].join('；')
    }
    case 'place': return areaCode === undefined ? `责任不清时由${unit}首接兜底` : `${name(rules.areas, areaCode)}由${unit}管辖；责任不清时属地先行受理`
    case 'ticket': return `相似工单 ${reason.ticket.number}（都提到${quoted(reason.ticket.shared)}）${ENDED[reason.ticket.ending](unit)}`
    case 'precedent': return precedentText(reason.precedent, reason.against, unit, nameOf)
    case 'named': return `诉求中点名“${reason.name}”`
    case 'practice': return `同类诉求派给${unit} ${reason.practice.made} 次，退回 ${reason.practice.returned} 次`
    case 'complained': return `${unit}是被反映单位，不得单独承办`
  }
}

const precedentText = ({ unit: to, ticketNumber, basis }: Precedent, against: boolean, unit: string, nameOf: (code: string) => string): string =>
  `先例${ticketNumber ? `（工单 ${ticketNumber}）` : ''}裁定${against ? `不由${unit}、而由${nameOf(to)}负责` : `由${unit}负责`}：${basis}`

function linkOf(reason: Reason): SuggestionReason['link'] {
  switch (reason.type) {
    case 'catalogue': return { to: 'catalogue', id: reason.row.code }
    case 'ticket': return { to: 'ticket', id: reason.ticket.id }
    case 'precedent': return { to: 'precedent', id: reason.precedent.id }
    case 'place': return reason.area === undefined ? null : { to: 'area', id: reason.area }
    default: return null
  }
}
