/** 诉求分类: suggestions while typing, and the models behind them. */
import * as contract from '#contract/category-models.ts'
import { guessCategories } from '#domain/category/model.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { cutWords, everyWord } from '#platform/words.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { requireCenterRole } from '#server/ticket/require-center-role.ts'
import { activateModel } from './actions/activate-model.ts'
import { askTraining } from './actions/ask-training.ts'
import { cancelTraining } from './actions/cancel-training.ts'
import { forgetInForce, modelInForce } from './active-model.ts'
import { pathNames, presentComparison, presentModel } from './category-model.presenter.ts'
import { getModel, listModels, type ModelRow } from './category-model.store.ts'
import { countNewer } from './training-samples.query.ts'

const SUGGESTED = 3

export function categoryModelRoutes(door: Door): void {
  const present = async (ctx: Context, row: ModelRow) => presentModel(row, await listModels(ctx.db, ctx.actor.centerId))
  mount(door, contract.suggestCategories, async (ctx, { body }) => {
    requireCenterRole(ctx)
    const { centerId } = ctx.actor
    const [inForce, { rules: { categories } }] = await Promise.all([modelInForce(ctx.db, centerId), currentRules(ctx.db, centerId)])
    if (!inForce) return { version: null, items: [] }
    // Cut like the search row a model has learned from: the title stands there too.
    const said = { title: cutWords(body.title), body: everyWord(`${body.title}\n${body.text}`) }
    const open = new Map(categories.map((category) => [category.code, category]))
    const guesses = guessCategories(inForce.model, said, SUGGESTED, (code) => open.has(code))
    return { version: inForce.version, items: guesses.map(({ category, confidence, words }) => ({ code: category, name: open.get(category)?.name ?? category, path: pathNames(categories, category), confidence, words })) }
  })
  mount(door, contract.listCategoryModels, async (ctx) => {
    const rows = await listModels(ctx.db, ctx.actor.centerId)
    const last = rows.find(({ state }) => state === 'active' || state === 'compared')
    return { items: rows.map((row) => presentModel(row, rows)), newTickets: await countNewer(ctx.db, ctx.actor.centerId, last?.id ?? null) }
  })
  mount(door, contract.trainCategoryModel, async (ctx) => presentModel(await askTraining(ctx), []))
  mount(door, contract.compareCategoryModel, async (ctx, { params }) => {
    const row = await getModel(ctx.db, ctx.actor.centerId, params.modelId)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    return { model: await present(ctx, row), categories: presentComparison(row, rules.categories) }
  })
  mount(door, contract.activateCategoryModel, async (ctx, { params, body }) => {
    const row = await activateModel(ctx, params.modelId, body.instead)
    forgetInForce(ctx.db)
    return present(ctx, row)
  })
  mount(door, contract.cancelCategoryTraining, async (ctx, { params }) => {
    await cancelTraining(ctx, params.modelId)
    return { ok: true as const }
  })
}
