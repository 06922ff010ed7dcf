/** Mechanisms a centre announces beside its limits. Data here; each is run by the area it belongs to. */
export type CalendarDay = { date: string; worked: boolean; name: string }
export type Grade = { code: string; name: string; placeholder?: boolean }
/** 工作制度: a rule of work the centre has published. */
export type WorkRule = { code: string; name: string; placeholder?: boolean }

/** 联动: another platform matters are handed to, or come from. */
export type Link = {
  code: string
  name: string
  kind: 'police' | 'emergency' | 'grid' | 'city_management' | 'governance' | 'environment' | 'discipline' | 'petition' | 'sub_center' | 'other'
  direction: 'both' | 'out' | 'in'
  oneKey?: boolean
  /** classes of matters its written rules name */
  matters?: string[]
  /** an outcome that comes back carries money and persons recovered */
  recovers?: boolean
  placeholder?: boolean
}

type HalfTimes = { morning: { from: string; to: string }; afternoon: { from: string; to: string } }
/** 领导接听: who answers how often; `plan` = dates named in a published plan. */
export type LeaderDay = {
  code: string
  name: string
  who: string
  every: 'week' | 'month' | 'plan'
  halfDay?: boolean
  announceIn?: string[]
  coordinationMeeting?: boolean
  mediaFollowUps?: { min: number; max: number }
  rates?: string[]
  /** {date} {time} {leader} {unit} {scope} are replaced; the house's own words where absent */
  announcement?: string
  /** half-day times where they differ from the usual */
  times?: HalfTimes
  /** so many units are to be chosen */
  units?: number
  placeholder?: boolean
}

/** 疑难研判: the group that meets on difficult matters. */
export type Panel = { name: string; ledBy: string; /** 挂账复核: months between re-checks unless the meeting says otherwise */ recheckMonths?: number; placeholder?: boolean }
export type ReportPlan = { code: string; name: string; every: 'day' | 'week' | 'month' | 'quarter' | 'occasion' }
