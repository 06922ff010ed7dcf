/** One folder: every YAML file in it, joined; and the folders it extends, below it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileSections } from '#contract/profile/file.ts'
import type { ProfileProblem } from '#contract/profile/rule-texts.ts'
import { flattenSections, joinFiles, mergeLayers } from './layers.ts'
import { emptyMap, listAt, type MapNode, parseNode, textAt } from './node.ts'

export const SHIPPED = resolve(import.meta.dirname, '../../../profiles')
const nameForPeople = (path: string) => {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') ? path : short
}

export function readFolder(folder: string, problems: ProfileProblem[]): MapNode {
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).toSorted()
  const nodes = files.flatMap((name): MapNode[] => {
    const file = nameForPeople(join(folder, name))
    const parsed = parseNode(file, readFileSync(join(folder, name), 'utf8'))
    problems.push(...parsed.problems)
    if (parsed.node.kind !== 'map') {
      problems.push({ file, line: 1, rule: 'shape', subject: 'sections such as `limits:` expected at the top' })
      return []
    }
    for (const [section, node] of parsed.node.entries) {
      if (!fileSections.includes(section)) problems.push({ file, line: node.at.line, rule: 'shape', subject: `unknown section "${section}"` })
    }
    return [parsed.node]
  })
  const layer = nodes.length === 0 ? emptyMap({ file: nameForPeople(folder), line: 1 }) : flattenSections(joinFiles(nodes))
  problems.push(...codesTwice(layer))
  return layer
}

/** Said here and not after merging: laid over an inherited entry, the second of two would vanish or lack its other fields. */
function codesTwice(layer: MapNode): ProfileProblem[] {
  return [...layer.entries.keys()].flatMap((section) => {
    const seen = new Set<string>()
    return listAt(layer, section).flatMap((item): ProfileProblem[] => {
      const code = textAt(item, 'code')
      if (code === undefined || !seen.has(code)) { seen.add(code ?? ''); return [] }
      return [{ ...item.at, rule: 'code_twice', subject: code }]
    })
  })
}

/** `extends: base` is `_base` or `base` beside the folder, else among the profiles that ship. */
function folderBelow(folder: string, name: string): string | undefined {
  return [resolve(folder, '..'), SHIPPED].flatMap((root) => [resolve(root, `_${name}`), resolve(root, name)])
    .find((path) => path !== resolve(folder) && existsSync(path))
}

/** The folder and, already merged below it, what it extends (kept apart: inherited rows may be left out). */
export function readLayer(folder: string, problems: ProfileProblem[], above: string[] = []): { own: MapNode; inherited?: MapNode } {
  const own = readFolder(folder, problems)
  const name = textAt(own, 'extends')
  if (name === undefined) return { own }
  const below = folderBelow(folder, name)
  if (below === undefined || above.includes(below)) {
    problems.push({ ...(own.entries.get('extends') ?? own).at, rule: 'extends', subject: name })
    return { own }
  }
  const layer = readLayer(below, problems, [...above, resolve(folder)])
  return { own, inherited: mergeLayers(layer.inherited, layer.own) }
}
