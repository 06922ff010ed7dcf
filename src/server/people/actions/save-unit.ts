import type { z } from 'zod'
import type { saveUnit as endpoint } from '#contract/people.ts'
import { isUnderItself } from '#domain/people/unit-path.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../require-role.ts'
import { lockUnits, readUnits, saveUnits, type Unit } from '../unit.store.ts'

type SaveUnit = z.output<typeof endpoint.body>

/**
 * 单位: added, renamed, moved or switched off. A moved unit takes everything below it along; `unit.moved` says from where to where.
 * @throws Refusal not_found, conflict, unit_code_taken, unit_code_fixed, unit_under_itself, unit_other_center
 */
export async function saveUnit(ctx: Context, input: SaveUnit): Promise<Unit> {
  requireRole(ctx, 'system_admin')
  return ctx.transaction(async (tx) => {
    const units = await lockUnits(tx)
    const before = input.id === undefined ? undefined : ownUnit(ctx, units, input.id)
    const parent = input.parentId === undefined ? undefined : ownUnit(ctx, units, input.parentId)
    if (before && before.version !== input.version) throw new Refusal('conflict')
    if (before && before.code !== input.code) throw new Refusal('unit_code_fixed')
    if (!before && units.some((unit) => unit.code === input.code)) throw new Refusal('unit_code_taken')
    if (before && parent && isUnderItself(units, before.id, parent.id)) throw new Refusal('unit_under_itself')
    const centerId = before ? before.centerId : (parent?.centerId ?? ctx.actor.centerId)
    if (parent?.centerId && parent.centerId !== centerId) throw new Refusal('unit_other_center')

    const id = before?.id ?? newId()
    await saveUnits(tx, units, [{
      id, code: input.code, name: input.name, shortName: input.shortName || null, kind: input.kind,
      parentId: parent?.id ?? null, centerId, areas: input.areas, active: input.active,
    }])
    const after = (await readUnits(tx)).find((unit) => unit.id === id)!
    await record(ctx, tx, before, after)
    return after
  })
}

/** Of the administrator's centre, or above all centres. */
function ownUnit({ actor }: Context, units: readonly Unit[], id: string): Unit {
  const unit = units.find((one) => one.id === id)
  if (!unit || (unit.centerId !== null && unit.centerId !== actor.centerId)) throw new Refusal('not_found', { unit: id })
  return unit
}

async function record(ctx: Context, tx: Parameters<typeof saveUnits>[0], before: Unit | undefined, after: Unit): Promise<void> {
  const subject = { kind: 'unit' as const, id: after.id }
  const moved = before !== undefined && before.path !== after.path
  const { name, shortName, kind, areas } = after
  await recordEvents(tx, ctx, [
    { type: before ? 'unit.changed' : 'unit.added', subject, dimensions: { unitPath: after.path, facts: { active: after.active } }, body: { name, shortName, kind, areas } },
    ...(moved ? [{ type: 'unit.moved', subject, dimensions: { unitPath: after.path, before: before.path, after: after.path } }] : []),
  ])
}
