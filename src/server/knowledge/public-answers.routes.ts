import { askPublic } from '#contract/knowledge-search.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import { fileOf } from '#domain/knowledge/document-file.ts'
import type { LinkedDocument } from '#domain/knowledge/entry-content.ts'
import { checkedInShort, IN_SHORT_TASK, inShortQuestion } from '#domain/knowledge/in-short.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Door } from '#platform/door.ts'
import { askModel, type LanguageModel } from '#platform/language-model.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { listCenters } from '#server/profile/installation.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { answerPublicly, type Given } from './answer-publicly.ts'
import { askLimit } from './ask-limit.ts'
import { recordPublicGap } from './record-public-gap.ts'

/** Ways in that a citizen can take without us. */
const OPEN_MEDIA: readonly string[] = ['phone', 'web', 'app', 'social']

export function publicAnswerRoutes(door: Door, model: LanguageModel | undefined): void {
  const limit = askLimit()
  mount(door, askPublic, async (ctx, { body }, { request }) => {
    if (!limit.mayAsk(request.ip, ctx.now)) throw new Refusal('too_many_requests')
    const centers = await listCenters(ctx.db)
    const center = body.centerId ? centers.find(({ id }) => id === body.centerId) : centers[0]
    if (!center) throw new Refusal('not_found')
    const { rules } = await currentRules(ctx.db, center.id)
    const given = await answerPublicly(ctx.db, center.id, { text: body.text }, localDay(ctx.now, rules))
    if (given.length === 0) await recordPublicGap(ctx, center.id, body.text)
    return {
      answers: given.map(({ id, question, answer, unitName, basis, validTo, updatedAt, marks, documents }) =>
        ({ entryId: id, question, answer, unitName, basis, validTo, updatedOn: localDay(updatedAt, rules), marks, documents: documents.map(presentDocument) })),
      inShort: model && given.length > 0 ? (await inShort(model, body.text, given)) ?? null : null,
      channels: rules.channels.filter(({ medium }) => OPEN_MEDIA.includes(medium)).map(({ name }) => name),
    }
  })
}

/** A file of ours, an address, or words such as a number of issue. */
const presentDocument = (document: LinkedDocument) => {
  const { title, reference = null, issued = null } = document
  const fileId = fileOf(document) ?? null
  return { title, fileId, reference: fileId ? null : reference, issued }
}

/** The model sees no number a person could be known by. */
async function inShort(model: LanguageModel, asked: string, given: readonly Given[]): Promise<{ text: string; cited: string[] } | undefined> {
  const text = await askModel(model, IN_SHORT_TASK, inShortQuestion(redact(asked, {}, true), given))
  return text === undefined ? undefined : checkedInShort(text, given)
}
