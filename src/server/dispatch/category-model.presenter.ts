import type { z } from 'zod'
import { CategoryFigures, type CategoryModelView, type ModelFigures } from '#contract/category-models.ts'
import type { Figures } from '#domain/category/figures.ts'
import type { Category } from '#domain/profile/catalogue.ts'
import type { ModelRow } from './category-model.store.ts'

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
const read = (text: string | null): Figures | null => (text === null ? null : (JSON.parse(text) as Figures))
const brief = (figures: Figures | null): ModelFigures | null => figures && { tickets: figures.tickets, top1: figures.top1, top3: figures.top3, macroF1: figures.macroF1 }

/** @param all the rows the compared version may be among */
export function presentModel(row: ModelRow, all: readonly ModelRow[]): CategoryModelView {
  const { id, version, state, reason, step, done, total, attempts, failure, learned, generated, corrected, seeded, heldOut, categories, features, size } = row
  return {
    id, version, state, reason, step, done, total, attempts, failure, learned, generated, corrected, seeded, heldOut, categories, features, size, askedBy: row.askedByName,
    askedAt: new Date(row.askedAt).toISOString(), startedAt: iso(row.startedAt), finishedAt: iso(row.finishedAt), digest: row.digest?.toString('hex') ?? null,
    figures: brief(read(row.figures)), comparedVersion: all.find((other) => other.id === row.comparedWith)?.version ?? null, comparedFigures: brief(read(row.comparedFigures)),
    activatedAt: iso(row.activatedAt), activatedBy: row.activatedByName,
    canActivate: (state === 'compared' || state === 'retired') && size > 0, canCancel: state === 'waiting' || state === 'training',
  }
}

/** Those with the most tickets first. */
export function presentComparison(row: ModelRow, categories: readonly Category[]): z.input<typeof CategoryFigures>[] {
  const old = new Map(read(row.comparedFigures)?.categories.map((figure) => [figure.code, figure]))
  const nameOf = (code: string) => pathNames(categories, code) || code
  return (read(row.figures)?.categories ?? []).toSorted((a, b) => b.tickets - a.tickets || (a.code < b.code ? -1 : 1)).map(({ code, tickets, recall, precision, mostTakenFor }) => ({
    code, name: nameOf(code), tickets, recall, precision, mostTakenFor: mostTakenFor === null ? null : nameOf(mostTakenFor),
    oldRecall: old.get(code)?.recall ?? null, oldPrecision: old.get(code)?.precision ?? null,
  }))
}

/** 城乡建设 › 供水 › 停水 */
export function pathNames(categories: readonly Category[], code: string): string {
  const names: string[] = []
  for (let at = categories.find((one) => one.code === code); at && names.length < 6; at = categories.find(({ code: above }) => above === at?.parent)) names.unshift(at.name)
  return names.join(' › ')
}
