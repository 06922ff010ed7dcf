/** 排班口径: what an agent needs for a contact and what the hotline promises whoever calls. */
export type StaffingRules = {
  /** talk and wrap-up */
  handleSeconds?: number
  /** share answered (0–1) within so many seconds */
  share?: number
  withinSeconds?: number
  /** weeks the load is measured over */
  weeksMeasured?: number
  /** so many hours ahead an uncovered half hour raises the alarm */
  watchHours?: number
  placeholder?: boolean
}
