/** 评分表: what is looked at, with points; veto items (一票否决) end every score. A published version never changes. */
export const INSPECTION_KINDS = ['record', 'reply', 'call'] as const
/** record: the agent's registration · reply: the unit's answer · call: a conversation, by reference where no telephone engine is connected */
export type InspectionKind = (typeof INSPECTION_KINDS)[number]

export type SheetItem = {
  code: string
  name: string
  /** full points; 0 for a veto item */
  points: number
  veto?: boolean
  /** code of the non-compliance a veto stands for */
  reason?: string
}
export type Sheet = { code: string; kind: InspectionKind; name: string; /** points from which it passes */ passMark: number; items: SheetItem[] }

export const fullOf = ({ items }: Pick<Sheet, 'items'>): number => items.reduce((sum, { points }) => sum + points, 0)

export type SheetFault = 'no_points' | 'code_twice' | 'pass_above_full' | 'veto_with_points' | 'points_missing' | 'reason_unknown'
/** undefined: it can be published */
export function sheetFault(sheet: Pick<Sheet, 'items' | 'passMark'>, reasons: readonly string[]): SheetFault | undefined {
  const { items, passMark } = sheet
  if (fullOf(sheet) <= 0) return 'no_points'
  if (new Set(items.map(({ code }) => code)).size !== items.length) return 'code_twice'
  if (items.some(({ veto, points }) => veto && points > 0)) return 'veto_with_points'
  if (items.some(({ veto, points }) => !veto && points <= 0)) return 'points_missing'
  if (items.some(({ reason }) => reason !== undefined && !reasons.includes(reason))) return 'reason_unknown'
  return passMark > fullOf(sheet) ? 'pass_above_full' : undefined
}
