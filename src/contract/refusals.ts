/** Every refusal a person can meet: code → HTTP status and one sentence in Chinese and English. Closed union per area. */
import { assessmentRefusals } from './refusals/assessment.ts'
import { calendarRefusals } from './refusals/calendar.ts'
import { deskRefusals } from './refusals/desk.ts'
import { matterRefusals } from './refusals/matter.ts'
import { dispatchRefusals } from './refusals/dispatch.ts'
import { peopleRefusals } from './refusals/people.ts'
import { platformRefusals } from './refusals/platform.ts'
import { profileRefusals } from './refusals/profile.ts'
import { speechRefusals } from './refusals/speech.ts'
import { ticketRefusals } from './refusals/ticket.ts'
import { knowledgeRefusals } from './refusals/knowledge.ts'
import { categoryModelRefusals } from './refusals/category-models.ts'

export const REFUSALS = {
  ...platformRefusals,
  ...peopleRefusals,
  ...calendarRefusals,
  ...profileRefusals,
  ...ticketRefusals,
  ...speechRefusals,
  ...matterRefusals,
  ...knowledgeRefusals,
  ...categoryModelRefusals,
  ...deskRefusals,
  ...dispatchRefusals,
  ...assessmentRefusals,
} as const
export type RefusalCode = keyof typeof REFUSALS
