/** 映射文件: which column means what. One YAML file a source. */
import { parse } from 'yaml'
import { z } from 'zod'
import { StartProblem } from '#platform/start-problem.ts'

/** what a message can bring */
export const FIELDS = ['id', 'at', 'title', 'body', 'name', 'phone', 'enterprise', 'kind', 'category', 'area', 'address', 'channel', 'unit', 'reply', 'repliedAt'] as const
export type Field = (typeof FIELDS)[number]

export const Mapping = z.strictObject({
  /** part of every ticket's id: the same file under another source makes other tickets */
  source: z.string().regex(/^[\w.-]{1,60}$/),
  fields: z.partialRecord(z.enum(FIELDS), z.string().min(1)).refine((f) => f.id && f.at && f.body, 'id, at and body must be mapped'),
  /** used where a row says nothing */
  defaults: z.strictObject({ kind: z.string().optional(), channel: z.string().optional() }).default({}),
  /** what the file writes → the code here, e.g. { kind: { 咨询: consult } } */
  values: z.partialRecord(z.enum(['kind', 'category', 'area', 'channel', 'unit']), z.record(z.string(), z.string())).default({}),
  /** for times that name no zone */
  utcOffset: z.string().regex(/^[+-]\d\d:\d\d$/).default('+08:00'),
  /** the sheet of a workbook; the first where absent */
  sheet: z.string().optional(),
})
export type Mapping = z.output<typeof Mapping>

/** Messages of an online board: {id, user, title, at, body, reply, repliedAt}. */
export const BUILT_IN: Mapping = {
  source: 'messages', fields: { id: 'id', at: 'at', title: 'title', body: 'body', name: 'user', reply: 'reply', repliedAt: 'repliedAt' }, defaults: {}, values: {}, utcOffset: '+08:00',
}

/** @throws StartProblem naming the field and what is wrong with it */
export function readMapping(yaml: string): Mapping {
  const found = Mapping.safeParse(parse(yaml))
  if (found.success) return found.data
  const issue = found.error.issues[0]
  throw new StartProblem(`The mapping file is not usable: ${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'unknown'}.`)
}
