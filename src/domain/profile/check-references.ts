import { schemeFaults } from '../assessment/score.ts'
import type { Finding, Path, ProfileRule } from './finding.ts'
import type { UnitSeed } from './profile.ts'
import type { CenterRules } from './rules.ts'

const codesOf = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code))

/** Everything a rule names must exist in the same centre. */
export function checkReferences(rules: CenterRules, allUnits: readonly UnitSeed[], ownUnits: readonly UnitSeed[]): Finding[] {
  const findings: Finding[] = []
  const refer = (known: ReadonlySet<string>, rule: ProfileRule, path: Path, code: string | undefined) => {
    if (code !== undefined && !known.has(code)) findings.push({ path, rule, subject: code })
  }
  const referAll = (known: ReadonlySet<string>, rule: ProfileRule, path: Path, list: readonly string[] | undefined) =>
    list?.forEach((code, index) => refer(known, rule, [...path, index], code))

  const units = codesOf(ownUnits), installed = codesOf(allUnits)
  const areas = codesOf(rules.areas), categories = codesOf(rules.categories), kinds = codesOf(rules.kinds)
  const channels = codesOf(rules.channels), lines = codesOf(rules.lines), services = codesOf(rules.services)
  // A rung taken away is still known by the one that replaces it.
  const rungs = new Set(rules.ladder.flatMap(({ code, replaces }) => [code, ...(replaces ?? [])]))
  const signals = codesOf(rules.signals ?? [])
  const referUnit = (path: Path, code: string | undefined) =>
    refer(units, code !== undefined && installed.has(code) ? 'unit_of_other_center' : 'unit_unknown', path, code)

  rules.catalogue.forEach((row, at) => {
    refer(categories, 'category_unknown', ['catalogue', at, 'category'], row.category)
    refer(areas, 'area_unknown', ['catalogue', at, 'area'], row.area)
    if ('unit' in row.lead) referUnit(['catalogue', at, 'lead', 'unit'], row.lead.unit)
    row.co.forEach((code, index) => referUnit(['catalogue', at, 'co', index], code))
  })
  rules.limits.forEach(({ when }, at) => {
    referAll(kinds, 'kind_unknown', ['limits', at, 'when', 'kinds'], when?.kinds)
    referAll(categories, 'category_unknown', ['limits', at, 'when', 'categories'], when?.categories)
    referAll(services, 'service_unknown', ['limits', at, 'when', 'services'], when?.services)
  })
  rules.services.forEach((service, at) => {
    referAll(channels, 'channel_unknown', ['services', at, 'entry', 'channels'], service.entry.channels)
    refer(lines, 'line_unknown', ['services', at, 'entry', 'line'], service.entry.line)
    refer(kinds, 'kind_unknown', ['services', at, 'kind'], service.kind)
    refer(categories, 'category_unknown', ['services', at, 'category'], service.category)
    referUnit(['services', at, 'unit'], service.unit)
  })
  const targets = codesOf(rules.transferTargets)
  rules.signals?.forEach((signal, at) => refer(targets, 'target_unknown', ['signals', at, 'target'], signal.target))
  rules.addressees?.forEach(({ place, unit }, at) => {
    if (place === 'unit' || unit !== undefined) referUnit(['addressees', at, 'unit'], unit ?? '')
  })
  rules.triggers.forEach((trigger, at) => {
    refer(rungs, 'rung_unknown', ['triggers', at, 'rung'], trigger.rung)
    referAll(categories, 'category_unknown', ['triggers', at, 'categories'], trigger.categories)
    referAll(signals, 'signal_unknown', ['triggers', at, 'signals'], trigger.signals)
  })
  const links = codesOf(rules.links ?? []), classes = codesOf(rules.linkageClasses ?? [])
  rules.linkageRules?.forEach((rule, at) => {
    refer(links, 'link_unknown', ['linkageRules', at, 'link'], rule.link)
    refer(classes, 'link_unknown', ['linkageRules', at, 'class'], rule.class)
    referAll(categories, 'category_unknown', ['linkageRules', at, 'about', 'categories'], rule.about?.categories)
    referAll(services, 'service_unknown', ['linkageRules', at, 'about', 'services'], rule.about?.services)
    referUnit(['linkageRules', at, 'initiator', 'unit'], rule.initiator.unit)
  })
  const reasons = codesOf(rules.exclusionReasons ?? [])
  rules.kpis?.forEach((kpi, at) => {
    referAll(reasons, 'exclusion_reason_unknown', ['kpis', at, 'exclusions'], kpi.exclusions)
    const isMean = kpi.unit !== 'share'
    if (kpi.needs === undefined && (isMean ? kpi.sum === undefined : kpi.numerator === undefined)) findings.push({ path: ['kpis', at], rule: 'kpi_without_count', subject: kpi.code })
  })
  rules.schemes?.forEach((scheme, at) => schemeFaults(scheme.items, rules.kpis ?? []).forEach((code) => findings.push({ path: ['schemes', at, 'items'], rule: 'kpi_unknown', subject: code })))
  referAll(codesOf(rules.kpis ?? []), 'kpi_unknown', ['assessment', 'bulletin'], rules.assessment?.bulletin)
  rules.cohorts?.forEach((cohort, at) => cohort.units?.forEach((code, index) => referUnit(['cohorts', at, 'units', index], code)))
  return findings
}
