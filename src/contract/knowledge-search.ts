/** Finding entries: what was marked in them, and what anybody may ask. */
import { z } from 'zod'
import { endpoint, Id, Text } from './endpoint.ts'

/** from, to (exclusive), in letters of the text beside it */
const Marks = z.array(z.tuple([z.number(), z.number()]))
export const FoundIn = z.object({ question: Marks, passage: z.object({ text: z.string(), marks: Marks, cutBefore: z.boolean(), cutAfter: z.boolean() }) })
export type FoundIn = z.infer<typeof FoundIn>

/** One answer from the base: the entry's own words, and where they come from. */
export const PublicAnswer = z.object({ entryId: Id, question: z.string(), answer: z.string(), unitName: z.string(), basis: z.string().nullable(), validTo: z.iso.date().nullable(), updatedOn: z.iso.date(), marks: Marks,
  documents: z.array(z.object({ title: z.string(), fileId: Id.nullable(), reference: z.string().nullable(), issued: z.iso.date().nullable() })) })
export type PublicAnswer = z.infer<typeof PublicAnswer>
/** Nothing but published entries answers: without one that fits the list is empty, and the ways to file a demand are named. `inShort`: the same said shorter by a model, where the site has one. */
export const askPublic = endpoint('POST', '/api/public/questions', { body: z.object({ text: Text(500), centerId: z.string().max(64).optional() }), response: z.object({ answers: z.array(PublicAnswer), inShort: z.object({ text: z.string(), cited: z.array(Id) }).nullable(), channels: z.array(z.string()) }), access: 'public', summary: 'ask the public answers', idempotent: false })
