/** Administration of the centre's rules: edit a section, preview, apply as a new version. Running tickets keep theirs. */
import { z } from 'zod'
import { endpoint, Text, Time } from './endpoint.ts'

export const RULE_SECTIONS = ['areas', 'channels', 'lines', 'telephony', 'kinds', 'categories', 'catalogue', 'workingHours', 'limits', 'light', 'returns', 'extension', 'suspension', 'rehandle', 'reopen', 'archive', 'revisit', 'revisitPlan', 'refusals', 'transferTargets', 'signals', 'services', 'templates', 'knowledge', 'vocabulary', 'ladder', 'addressees', 'triggers', 'obligations', 'urging',
  'quality', 'kpis', 'cohorts', 'schemes', 'exclusionReasons', 'assessment', 'links', 'linkageClasses', 'linkageRules', 'jointRoom', 'incidentLevels', 'staffing'] as const
/** The rules in force for the signed-in user's centre; the document has the shape of CenterRules (contract/profile). */
export const getRules = endpoint('GET', '/api/rules', { response: z.object({ versionId: z.string(), validFrom: Time, document: z.record(z.string(), z.unknown()), versions: z.array(z.object({ id: z.string(), validFrom: Time, note: z.string().nullable(), madeBy: z.string() })) }), access: 'signed_in', summary: 'rules in force' })
const Change = z.object({ section: z.enum(RULE_SECTIONS), value: z.unknown() })
export const previewRules = endpoint('POST', '/api/rules/preview', { body: Change, response: z.object({ problems: z.array(z.string()), changes: z.array(z.string()), runningTickets: z.number() }), access: 'system_admin', summary: 'what would change', idempotent: false })
export const applyRules = endpoint('POST', '/api/rules', { body: Change.extend({ basedOn: z.string(), note: Text(300) }), response: z.object({ versionId: z.string(), changes: z.array(z.string()) }), access: 'system_admin', summary: 'apply as a new version' })
