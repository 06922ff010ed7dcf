import type { CenterRules } from '#domain/profile/rules.ts'

/** The place itself, what lies within it, and the place just above. */
export function neighbours(rules: CenterRules, areaCode: string | undefined): string[] {
  const area = rules.areas.find(({ code }) => code === areaCode)
  if (!area) return []
  return [area.code, ...(area.parent ? [area.parent] : []), ...rules.areas.filter(({ parent }) => parent === area.code).map(({ code }) => code)]
}
