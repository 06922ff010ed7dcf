/** A folder of YAML → one checked profile, or the list of what is wrong with it. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { ProfileSchema } from '#contract/profile.ts'
import type { ProfileProblem } from '#contract/profile/rule-texts.ts'
import { checkProfile } from '#domain/profile/check.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { centerNode, qualifyCenter } from './centers.ts'
import { mergeLayers } from './layers.ts'
import { emptyMap, listAt, type MapNode, type Node, placeOf, plain } from './node.ts'
import { readFolder, readLayer, SHIPPED } from './read-layer.ts'

export type ReadProfile = { profile: Profile; problems: [] } | { profile?: undefined; problems: ProfileProblem[] }

/** `name` of a shipped profile, or a path to a folder (one that holds a slash or a dot first). */
export const profileFolder = (name: string): string =>
  isAbsolute(name) || /[./\\]/.test(name) ? resolve(name) : join(SHIPPED, name)

export function readProfile(folder: string): ReadProfile {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return { problems: [{ file: folder, line: 1, rule: 'shape', subject: 'not a folder' }] }
  }
  const problems: ProfileProblem[] = []
  const document = compose(folder, problems)
  if (problems.length > 0) return { problems }

  const parsed = ProfileSchema.safeParse(plain(document))
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) =>
      ({ ...placeOf(document, path), rule: 'shape', subject: `${path.join('.')}: ${message}` })) }
  }
  const findings = checkProfile(parsed.data)
  if (findings.length === 0) return { profile: parsed.data, problems: [] }
  return { problems: findings.map(({ path, rule, subject }) => ({ ...placeOf(document, path), rule, subject })) }
}

function compose(folder: string, problems: ProfileProblem[]): MapNode {
  const { own, inherited } = readLayer(folder, problems)
  const whole = mergeLayers(inherited, own)
  const sections = join(folder, 'centers')
  const names = existsSync(sections) ? readdirSync(sections).filter((name) => statSync(join(sections, name)).isDirectory()).toSorted() : []

  const several = names.map((name) => ({ name, ...qualifyCenter(name, readFolder(join(sections, name), problems)), raw: readFolder(join(sections, name), []) }))
  const centers = several.length === 0 ? [centerNode(inherited, own, undefined, listAt(whole, 'units'))]
    : several.map(({ rename, folder: center, raw }) =>
      rename(centerNode(inherited, own, center, [...listAt(own, 'units'), ...listAt(raw, 'units')])))

  const list = (items: Node[]): Node => ({ kind: 'list', at: own.at, items })
  const document = emptyMap(own.at)
  for (const key of ['code', 'name', 'look', 'roles']) {
    const node = whole.entries.get(key)
    if (node) document.entries.set(key, node)
  }
  document.entries.set('centers', list(centers))
  document.entries.set('units', list([...listAt(whole, 'units'), ...several.flatMap((center) => listAt(center.folder, 'units'))]))
  document.entries.set('figures', list([...listAt(whole, 'figures'), ...several.flatMap((center) => listAt(center.folder, 'figures'))]))
  return document
}
