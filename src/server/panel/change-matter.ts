/** One step of a difficult matter: lock, may it, is it whole, save, record. Everything that changes its state goes through here. */
import { localDay } from '#domain/calendar/local-day.ts'
import { PANEL_RULES, panelInputProblem, whyNotPanel, type PanelInput, type PanelMove } from '#domain/panel/panel-life.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { maySeeMatter } from './may-see-matter.ts'
import { addNote, lockMatter, saveMatter, type PanelMatter } from './panel.store.ts'
import { recordPanel } from './record-panel.ts'

/** Staff write about people too: numbers and names with a title do not stay in the dossier. */
export const cutText = (text: string): string => redact(text, {}, true)

type Target = { id: string; /** undefined only for the system and within a change that has checked it */ version?: number | undefined; meetingId?: string }

/** @throws Refusal not_found, forbidden, conflict, panel_wrong_state, panel_input_missing, panel_day_past, unit_unknown */
export async function changeMatter(tx: Tx, ctx: Context, target: Target, move: PanelMove, input: PanelInput = {}): Promise<PanelMatter> {
  const matter = await lockMatter(tx, ctx.actor.centerId, target.id)
  if (!(await maySeeMatter(tx, ctx, matter))) throw new Refusal('not_found')
  const why = whyNotPanel(ctx.actor, matter, move)
  if (why === 'forbidden') throw new Refusal(why)
  if (target.version !== undefined && target.version !== matter.version) throw new Refusal('conflict', { version: matter.version, status: matter.state })
  if (why) throw new Refusal(why, { state: matter.state })
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const today = localDay(ctx.now, rules)
  const problem = panelInputProblem(move, input, today)
  if (problem) throw new Refusal(problem.code, { field: problem.field })

  const text = input.text === undefined ? undefined : cutText(input.text)
  const owner = PANEL_RULES[move].needs.includes('ownerUnitId') ? await requireUnit(tx, ctx.actor.centerId, input.ownerUnitId ?? '') : undefined
  const next = await saveMatter(tx, matter, { state: PANEL_RULES[move].to, ...changeOf(move, { text: text ?? null, today, now: toDate(ctx.now), actorName: ctx.actor.name, matter }, input), ...(target.meetingId && move === 'schedule' ? { meetingId: target.meetingId } : {}), ...(owner ? { ownerUnitId: owner.id, ownerUnitPath: owner.path, ownerUnitName: owner.name } : {}) })
  if (text) await addNote(tx, { centerId: ctx.actor.centerId, id: newIdAt(ctx.now), panelId: matter.id, kind: 'step', unitName: null, text: `${STEP_WORDS[move]}：${text}`, at: ctx.now, byName: ctx.actor.name })
  await recordPanel(tx, ctx, matter, next, move, { text })
  return next
}

type Given = { text: string | null; today: string; now: Date; actorName: string; matter: PanelMatter }
/** What a move leaves in the row besides the state. */
function changeOf(move: PanelMove, { text, today, now, actorName, matter }: Given, { dueOn, recheckOn }: PanelInput): Parameters<typeof saveMatter>[2] {
  switch (move) {
    case 'take_off': return { meetingId: null }
    case 'defer': return { meetingId: null, reason: text }
    case 'assign': return { measures: text, dueOn: dueOn ?? null, report: null, reportedAt: null, reportedByName: null, feedback: null, fedBackAt: null, reason: null }
    case 'ledger': return { reason: text, ledgerSince: today, recheckOn: recheckOn ?? null, recheckDueFor: null }
    case 'send_back': case 'not_ours': return { reason: text }
    case 'report': return { report: text, reportedAt: now, reportedByName: actorName }
    case 'return_report': return { reason: text, dueOn: dueOn ?? matter.dueOn }
    case 'feed_back': return { feedback: text, fedBackAt: now }
    case 'recheck_stays': return { reason: text, recheckOn: recheckOn ?? null, recheckDueFor: null }
    case 'recheck_solvable': return { reason: text, recheckOn: null, ledgerSince: null, recheckDueFor: null, meetingId: null }
    case 'relist': return { reason: text, meetingId: null, ownerUnitId: null, ownerUnitPath: null, ownerUnitName: null, measures: null, dueOn: null }
    case 'schedule': return {}
  }
}

const STEP_WORDS: Record<PanelMove, string> = {
  schedule: '列入议程', take_off: '移出议程', assign: '会议决定交办', send_back: '会议决定退回', ledger: '会议决定挂账', not_ours: '会议认定不属职责范围', defer: '会议决定续议',
  report: '责任单位报告结果', return_report: '结果退回', feed_back: '向研判组反馈', recheck_stays: '复核仍挂账', recheck_solvable: '复核可解决，销账', relist: '重新列入疑难',
}
