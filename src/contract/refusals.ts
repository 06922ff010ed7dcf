/** Every refusal a person can meet: code → HTTP status and one sentence in Chinese and English. Closed union per area. */
import { assessmentRefusals } from './refusals/assessment.ts'
import { calendarRefusals } from './refusals/calendar.ts'
import { deskRefusals } from './refusals/desk.ts'
import { matterRefusals } from './refusals/matter.ts'
import { dispatchRefusals } from './refusals/dispatch.ts'
import { leaderDayRefusals } from './refusals/leader-day.ts'
import { panelRefusals } from './refusals/panel.ts'
import { shiftRefusals } from './refusals/shift.ts'
import { peopleRefusals } from './refusals/people.ts'
import { platformRefusals } from './refusals/platform.ts'
import { profileRefusals } from './refusals/profile.ts'
import { revisitRefusals } from './refusals/revisit.ts'
import { speechRefusals } from './refusals/speech.ts'
import { telephonyRefusals } from './refusals/telephony.ts'
import { supervisionRefusals } from './refusals/supervision.ts'
import { ticketRefusals } from './refusals/ticket.ts'
import { knowledgeRefusals } from './refusals/knowledge.ts'
import { qualityRefusals } from './refusals/quality.ts'
import { obligationRefusals } from './refusals/supervision-obligation.ts'
import { incidentRefusals } from './refusals/incident.ts'
import { linkageRefusals } from './refusals/linkage.ts'
import { roomRefusals } from './refusals/room.ts'
import { categoryModelRefusals } from './refusals/category-models.ts'
import { clueRefusals } from './refusals/clues.ts'

export const REFUSALS = {
  ...platformRefusals,
  ...peopleRefusals,
  ...calendarRefusals,
  ...profileRefusals,
  ...ticketRefusals,
  ...revisitRefusals,
  ...speechRefusals,
  ...matterRefusals,
  ...knowledgeRefusals,
  ...categoryModelRefusals,
  ...deskRefusals,
  ...dispatchRefusals,
  ...telephonyRefusals,
  ...qualityRefusals,
  ...obligationRefusals,
  ...clueRefusals,
  ...supervisionRefusals,
  ...panelRefusals,
  ...leaderDayRefusals,
  ...shiftRefusals,
  ...roomRefusals,
  ...incidentRefusals,
  ...linkageRefusals,
  ...assessmentRefusals,
} as const
export type RefusalCode = keyof typeof REFUSALS
