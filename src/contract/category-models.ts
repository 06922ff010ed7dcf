/** 诉求分类: what a text probably is about, and the models that say so. */
import { z } from 'zod'
import { endpoint, Id, Ok, Text, Time } from './endpoint.ts'

export const MODEL_STATES = ['waiting', 'training', 'compared', 'active', 'retired', 'failed', 'cancelled'] as const
export const TRAINING_STEPS = ['reading', 'trying', 'learning', 'comparing', 'saving'] as const
export const TRAINING_FAILURES = ['interrupted', 'broken'] as const

/** `words`: what in the text speaks for it. The text travels in the body: it stands in no access log, and is kept nowhere. */
export const suggestCategories = endpoint('POST', '/api/categories/suggest', {
  body: z.object({ title: z.string().max(200).default(''), text: z.string().max(8000) }),
  response: z.object({ version: z.number().nullable(), items: z.array(z.object({ code: z.string(), name: z.string(), path: z.string(), confidence: z.number(), words: z.array(z.string()) })) }),
  access: 'center', summary: 'categories a text may belong to', idempotent: false,
})

export const ModelFigures = z.object({ tickets: z.number(), top1: z.number(), top3: z.number(), macroF1: z.number() })
export type ModelFigures = z.infer<typeof ModelFigures>
export const CategoryModelView = z.object({
  id: Id, version: z.number(), state: z.enum(MODEL_STATES), reason: z.enum(['first', 'asked', 'grown']), askedBy: z.string(), askedAt: Time, startedAt: Time.nullable(), finishedAt: Time.nullable(),
  step: z.enum(TRAINING_STEPS).nullable(), done: z.number(), total: z.number(), attempts: z.number(), failure: z.enum(TRAINING_FAILURES).nullable(),
  learned: z.number(), generated: z.number(), corrected: z.number(), seeded: z.number(), heldOut: z.number(), categories: z.number(), features: z.number(), size: z.number(), digest: z.string().nullable(),
  figures: ModelFigures.nullable(), comparedVersion: z.number().nullable(), comparedFigures: ModelFigures.nullable(),
  activatedAt: Time.nullable(), activatedBy: z.string().nullable(), canActivate: z.boolean(), canCancel: z.boolean(),
})
export type CategoryModelView = z.infer<typeof CategoryModelView>

export const listCategoryModels = endpoint('GET', '/api/category-models', { response: z.object({ items: z.array(CategoryModelView), newTickets: z.number() }), access: 'system_admin', summary: 'models and trainings, newest first' })
export const trainCategoryModel = endpoint('POST', '/api/category-models', { body: z.object({}), response: CategoryModelView, access: 'system_admin', summary: 'train a new model in the background' })
const ModelParams = z.object({ modelId: Id })
export const CategoryFigures = z.object({ code: z.string(), name: z.string(), tickets: z.number(), recall: z.number().nullable(), precision: z.number().nullable(), oldRecall: z.number().nullable(), oldPrecision: z.number().nullable(), mostTakenFor: z.string().nullable() })
export const compareCategoryModel = endpoint('GET', '/api/category-models/:modelId/comparison', { params: ModelParams, response: z.object({ model: CategoryModelView, categories: z.array(CategoryFigures) }), access: 'system_admin', summary: 'old and new by category' })
/** Also rolls back: a retired model may be taken into force again. `instead`: the version in force the administrator saw. */
export const activateCategoryModel = endpoint('POST', '/api/category-models/:modelId/activate', { params: ModelParams, body: z.object({ instead: z.number().nullable() }), response: CategoryModelView, access: 'system_admin', summary: 'take a model into force' })
export const cancelCategoryTraining = endpoint('POST', '/api/category-models/:modelId/cancel', { params: ModelParams, body: z.object({ note: Text(200).optional() }), response: Ok, access: 'system_admin', summary: 'stop a training' })
