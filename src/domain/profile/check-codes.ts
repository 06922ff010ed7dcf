import type { Finding, Path } from './finding.ts'
import type { Profile } from './profile.ts'

const CODED = [
  'areas', 'channels', 'lines', 'kinds', 'categories', 'catalogue', 'limits', 'refusals', 'transferTargets', 'signals', 'services', 'templates',
  'ladder', 'addressees', 'triggers', 'obligations', 'urging', 'grades', 'workRules', 'links', 'linkageClasses', 'linkageRules', 'incidentLevels', 'leaderDays', 'reports', 'kpis', 'cohorts', 'schemes', 'exclusionReasons',
] as const

export function twice(list: readonly { code: string }[], path: Path): Finding[] {
  const seen = new Set<string>()
  return list.flatMap(({ code }, index) => {
    const known = seen.has(code)
    seen.add(code)
    return known ? [{ path: [...path, index, 'code'], rule: 'code_twice' as const, subject: code }] : []
  })
}

/** A code names one thing in its list. */
export function checkCodes(profile: Profile): Finding[] {
  const prefixes = profile.centers.map(({ numberPrefix }) => numberPrefix)
  return [
    ...twice(profile.units, ['units']),
    ...twice(profile.figures, ['figures']),
    ...twice(profile.centers, ['centers']),
    ...prefixes.flatMap((prefix, index) => prefixes.indexOf(prefix) < index
      ? [{ path: ['centers', index, 'numberPrefix'], rule: 'prefix_twice' as const, subject: prefix }] : []),
    ...profile.centers.flatMap((rules, index) => [
      ...CODED.flatMap((section) => twice(rules[section] ?? [], ['centers', index, section])),
      ...rules.services.flatMap((service, at) => twice(service.form, ['centers', index, 'services', at, 'form'])),
      ...(['returns', 'extension', 'suspension'] as const).flatMap((section) =>
        twice(rules[section].reasons, ['centers', index, section, 'reasons'])),
    ]),
  ]
}
