import type { RefusalTexts } from './refusal-text.ts'

export const leaderDayRefusals = {
  leader_session_wrong_state: { status: 409, zh: '场次现在的状态不能这样处理，请刷新后再看。', en: 'The session is not in a state for that; look again.' },
  leader_rule_unknown: { status: 422, zh: '本中心没有这种接听安排。', en: 'The centre has no such leaders’ day.' },
  leader_not_announced: { status: 422, zh: '还没有预告：先写好预告，并至少标记一个已发布的渠道。', en: 'Not announced yet: write the text and mark a channel it went out in.' },
  leader_meeting_missing: { status: 422, zh: '接听后要先开协调会，定下责任单位和期限。', en: 'The coordination meeting comes first, with owners and dates.' },
  leader_media_missing: { status: 422, zh: '还没有选定媒体跟踪的事项，不能公布结果。', en: 'Matters for media follow-up must be chosen before publishing.' },
  leader_media_count: { status: 422, zh: '媒体跟踪的件数不符合规定。', en: 'That is not the number of matters the rule asks for.' },
  leader_media_foreign: { status: 422, zh: '只能从本场接听的工单里选。', en: 'Choose among the tickets of this session.' },
  leader_day_taken: { status: 409, zh: '这位领导在同一时段已有场次。', en: 'That leader has a session in the same half day.' },
  leader_day_past: { status: 422, zh: '日期已经过去，请另定日期。', en: 'That day has passed; name another.' },
  leader_channel_unannounced: { status: 422, zh: '这个渠道还没有发布，不能填写浏览量。', en: 'Nothing went out in that channel yet.' },
  leader_task_done: { status: 409, zh: '这件事已经报过结果。', en: 'The result has been reported.' },
} as const satisfies RefusalTexts
