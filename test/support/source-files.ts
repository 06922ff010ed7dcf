/** Reads the source as text: which files there are, what each imports, which tables its SQL names. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type SourceFile = { path: string; text: string; lines: number; isTest: boolean; imports: string[]; runtimeImports: string[] }

/** All .ts, .tsx and .mjs files below the folders, with paths as in an import: src/domain/… */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => read(posix.join(folder, name.replaceAll('\\', '/')))))
}

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return { path, text, lines: text.trimEnd().split('\n').length, isTest: /\.test\.tsx?$/.test(path), imports: importsOf(path, text), runtimeImports: importsOf(path, text.replaceAll(TYPES_ONLY, '')) }
}

const IMPORT = /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

// Erased before anything runs, so they cannot make a cycle.
const TYPES_ONLY = /^\s*(?:import|export)\s+type\b[^'"`;]*?from\s*['"][^'"]+['"]/gm

/** Own files as src/… paths, packages by their name. */
function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? found[3] ?? '').map((name) => {
    if (name.startsWith('#')) return `src/${name.slice(1)}`
    return name.startsWith('.') ? posix.join(dirname(path), name) : name
  })
}

/** Every way round from a file back to itself, each told once, as "a → b → a". */
export function importCycles(files: SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file.runtimeImports]))
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (path: string, way: string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push([...way.slice(way.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const next of known.get(path) ?? []) if (known.has(next)) visit(next, [...way, path])
    state.set(path, 'done')
  }
  for (const path of known.keys()) visit(path, [])
  return found
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const WRITES = [/\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`](\w+)/g, /\b(?:insert\s+into|update(?:\s+only)?|delete\s+from|truncate|merge\s+into)\s+"?([a-z_]+)"?/gi]
const READS = [/\.(?:selectFrom|\w*[jJ]oin)\(\s*['"`](\w+)/g, /\b(?:from|join)\s+"?([a-z_]+)"?/gi]

/** Tables (of those given) that the file's SQL writes and reads, in Kysely or in text. */
export function tablesIn({ text }: SourceFile, tables: ReadonlySet<string>): { writes: string[]; reads: string[] } {
  const find = (patterns: RegExp[]) => [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((hit) => snake(hit[1] ?? ''))))].filter((name) => tables.has(name))
  return { writes: find(WRITES), reads: find(READS) }
}

/** table → area, from the names of the migration files: 0005-ticket.sql makes tables of the area ticket. */
export function tableOwners(areaOf: (migration: string) => string): Map<string, string> {
  const owners = new Map<string, string>()
  for (const name of readdirSync(join(ROOT, 'migrations')).toSorted()) {
    const sql = readFileSync(join(ROOT, 'migrations', name), 'utf8')
    for (const [, table = ''] of sql.matchAll(/^create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?([a-z_]+)"?/gim)) owners.set(table, areaOf(name.replace(/^\d+-|\.sql$/g, '')))
  }
  return owners
}
