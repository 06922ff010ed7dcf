/** 预告: the centre's template with the session's facts; a person edits what comes out. */
export const ANNOUNCEMENT = '{date}{time}，{leader}（{unit}）将走进 12345 热线，就“{scope}”接听群众来电。欢迎拨打 12345，或通过本市 12345 网上渠道反映。'
export type AnnouncementFacts = { date: string; time: string; leader: string; unit: string; scope: string }
export const announcementOf = (template: string | undefined, facts: AnnouncementFacts): string =>
  (template ?? ANNOUNCEMENT).replaceAll(/\{(date|time|leader|unit|scope)\}/g, (_, key: keyof AnnouncementFacts) => facts[key])
export const chineseDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
