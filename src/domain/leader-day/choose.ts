/** 选单位、选范围: a proposal out of the figures with its reasons; a person chooses. */
export type DemandFigure = { code: string; name: string; now: number; before: number; asked: number; dissatisfied: number }
export type Reason = 'many' | 'rising' | 'dissatisfied'
export type Proposed = DemandFigure & { /** of all demands of the period */ share: number; /** (now − before) ÷ before; null without a before */ growth: number | null; dissatisfiedShare: number | null; reasons: Reason[]; score: number }

/** Grown by a fifth at least, and by five demands: below that it is chance. */
const RISE = 0.2
const RISE_AT_LEAST = 5
/** So many answers before a share of them says anything. */
const ASKED_AT_LEAST = 5

/** Score = share of all demands × (1 + growth, at most doubled) × (1 + dissatisfied share). Ties by code, so that twice asked is twice the same. */
export function propose(figures: readonly DemandFigure[]): Proposed[] {
  const all = figures.reduce((sum, { now }) => sum + now, 0)
  const asked = figures.reduce((sum, one) => sum + one.asked, 0)
  const usual = asked === 0 ? 0 : figures.reduce((sum, one) => sum + one.dissatisfied, 0) / asked
  const fair = figures.length === 0 ? 0 : 1 / figures.length
  return figures.map((one): Proposed => {
    const share = all === 0 ? 0 : one.now / all
    const growth = one.before === 0 ? null : (one.now - one.before) / one.before
    const dissatisfiedShare = one.asked === 0 ? null : one.dissatisfied / one.asked
    const reasons: Reason[] = [
      ...(share > fair ? ['many' as const] : []),
      ...(one.now - one.before >= RISE_AT_LEAST && (growth === null || growth >= RISE) ? ['rising' as const] : []),
      ...(one.asked >= ASKED_AT_LEAST && (dissatisfiedShare ?? 0) > usual ? ['dissatisfied' as const] : []),
    ]
    return { ...one, share, growth, dissatisfiedShare, reasons, score: share * (1 + Math.min(1, Math.max(0, growth ?? 0))) * (1 + (dissatisfiedShare ?? 0)) }
  }).toSorted((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
}
