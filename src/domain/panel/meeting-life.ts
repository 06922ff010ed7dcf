/** 研判会: planned with its agenda, open while it sits, closed with minutes; or called off. */
export const MEETING_STATES = ['planned', 'open', 'closed', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]
export const MEETING_MOVES = ['open', 'close', 'cancel'] as const
export type MeetingMove = (typeof MEETING_MOVES)[number]

export const MEETING_RULES: Record<MeetingMove, { from: readonly MeetingState[]; to: MeetingState }> = {
  open: { from: ['planned'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['planned'], to: 'cancelled' },
}
export type WhyNotMeeting = 'panel_meeting_wrong_state' | 'panel_agenda_empty' | 'panel_agenda_open' | 'panel_minutes_missing'

/** A meeting without matters is none; it ends with a resolution on every matter (deferring is one) and with minutes. */
export function whyNotMeeting(meeting: { state: MeetingState; matters: number; unresolved: number; minutes: string | null }, move: MeetingMove): WhyNotMeeting | undefined {
  if (!MEETING_RULES[move].from.includes(meeting.state)) return 'panel_meeting_wrong_state'
  if (move === 'open' && meeting.matters === 0) return 'panel_agenda_empty'
  if (move === 'close' && meeting.unresolved > 0) return 'panel_agenda_open'
  if (move === 'close' && !meeting.minutes?.trim()) return 'panel_minutes_missing'
  return undefined
}
/** The agenda stands as long as the meeting has not begun; a matter may still come up while it sits. */
export const mayChangeAgenda = (state: MeetingState): boolean => state === 'planned' || state === 'open'
export const meetingAbilities = (meeting: Parameters<typeof whyNotMeeting>[0]): MeetingMove[] => MEETING_MOVES.filter((move) => !whyNotMeeting(meeting, move))
