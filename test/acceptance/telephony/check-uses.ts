/** What we use of the engine against what the engine says of itself. */
import { EVENT_FIELDS, OBJECT_FIELDS, OPERATIONS } from '#platform/asterisk/ari-uses.ts'
import type { AriRest } from '#platform/asterisk/ari-rest.ts'

type Described = { apis: { path: string; operations: { httpMethod: string; parameters?: { name: string; paramType: string }[] }[] }[]; models: Record<string, { properties: Record<string, unknown> }> }

/** @throws Error naming what the engine does not know */
export async function checkUses(engine: AriRest): Promise<string> {
  const files = new Map<string, Described>()
  for (const file of new Set(['events', ...OPERATIONS.map((use) => use.file), ...Object.values(OBJECT_FIELDS).map((one) => one.file)])) files.set(file, await engine.ask<Described>('GET', `/api-docs/${file}.json`))
  const wrong: string[] = []
  for (const { file, method, path, query = [] } of OPERATIONS) {
    const found = files.get(file)!.apis.find((api) => api.path === path)?.operations.find((one) => one.httpMethod === method)
    if (!found) wrong.push(`${method} ${path}`)
    else for (const name of query) if (!found.parameters?.some((one) => one.name === name && one.paramType === 'query')) wrong.push(`${method} ${path}?${name}`)
  }
  const models = files.get('events')!.models
  for (const [type, fields] of Object.entries(EVENT_FIELDS)) for (const field of fields) if (models[type]?.properties[field] === undefined) wrong.push(`${type}.${field}`)
  for (const [type, { file, fields }] of Object.entries(OBJECT_FIELDS)) for (const field of fields) if (files.get(file)!.models[type]?.properties[field] === undefined) wrong.push(`${type}.${field}`)
  if (wrong.length > 0) throw new Error(`the engine does not know ${wrong.join(', ')}`)
  return `all ${OPERATIONS.length} operations and ${Object.keys(EVENT_FIELDS).length} events we use are in the engine's published description`
}
