import type { RuleSection, Section } from './field.ts'
import { demandSections } from './sections/demand.ts'
import { handlingSections } from './sections/handling.ts'
import { oversightSections } from './sections/oversight.ts'
import { revisitSections } from './sections/revisit.ts'
import { telephonySections } from './sections/telephony.ts'
import { timeSections } from './sections/time.ts'

/** Every section of the rules, so that none can be left without a screen. */
export const SECTIONS: Record<RuleSection, Section> = { ...timeSections, ...telephonySections, ...demandSections, ...handlingSections, ...revisitSections, ...oversightSections }
