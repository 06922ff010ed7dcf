/** Closed words of assessment, linkage and quality rules: [code, Chinese, English]. Facts say whose they are: a ticket's, a unit's part of it, a call-back's. */
const GROUPS: Record<string, readonly (readonly [string, string, string])[]> = {
  flag: [
    ['answered_directly', '工单：中心直接答复', 'ticket: answered by the centre'], ['first_contact', '工单：首次接触即答复', 'ticket: at the first contact'], ['dispatched', '工单：已派单', 'ticket: dispatched'], ['dispatched_in_time', '工单：按时派单', 'ticket: dispatched in time'],
    ['closed', '工单：已办结', 'ticket: closed'], ['closed_with_limit', '工单：办结且有时限', 'ticket: closed, with a limit'], ['closed_in_time', '工单：按期办结', 'ticket: closed in time'], ['asked', '工单：回访过', 'ticket: asked'], ['called_back', '工单：取得评价', 'ticket: answered the call-back'], ['exempted', '工单：免回访', 'ticket: exempted from call-back'],
    ['refused', '工单：不予受理', 'ticket: refused'], ['withdrawn', '工单：已撤回', 'ticket: withdrawn'], ['merged', '工单：已并单', 'ticket: merged'], ['supervised', '工单：被督办', 'ticket: supervised'], ['inspected', '工单：被督查', 'ticket: inspected'], ['non_compliant', '工单：不规范件', 'ticket: non-compliant'], ['suspended', '工单：挂起中', 'ticket: suspended'],
    ['reachable', '承办：能联系诉求人', 'part: requester reachable'], ['gone', '承办：已退出', 'part: gone'], ['signed', '承办：已签收', 'part: signed'], ['signed_in_time', '承办：按时签收', 'part: signed in time'], ['contacted', '承办：已联系', 'part: contacted'], ['contacted_in_time', '承办：按时联系', 'part: contacted in time'],
    ['progressed', '承办：已反馈', 'part: progress told'], ['progressed_in_time', '承办：按时反馈', 'part: progress in time'], ['submitted', '承办：已答复', 'part: answered'], ['in_time', '承办：按期答复', 'part: in time'], ['returned', '承办：已退单', 'part: returned'], ['return_applied', '承办：申请过退单', 'part: return applied for'], ['return_denied', '承办：退单未获准', 'part: return denied'],
    ['first', '回访：首次', 'call-back: first'], ['final', '回访：最终', 'call-back: final'], ['responded', '回访：单位联系过', 'call-back: unit had contacted'],
  ],
  count: [['returns', '退单', 'returns'], ['reassignments', '改派', 'reassignments'], ['rehandles', '重办', 'rehandlings'], ['reopens', '重新打开', 'reopenings'], ['send_backs', '审核驳回', 'send-backs'], ['urges', '催办', 'urges'], ['extensions', '延期', 'extensions']],
  fact: [
    ['kind', '诉求性质', 'kind'], ['class', '性质类别', 'class'], ['category', '诉求分类', 'category'], ['area', '区划', 'area'], ['channel', '渠道', 'channel'], ['party', '诉求人', 'party'], ['urgency', '紧急程度', 'urgency'], ['role', '主办或协办', 'lead or co-unit'],
    ['outcome', '办结方式', 'outcome'], ['solved', '解决情况', 'solved'], ['process', '过程满意度', 'satisfied with the process'], ['result', '结果满意度', 'satisfied with the result'], ['medium', '回访方式', 'medium'],
  ],
  solved: [['solved', '解决', 'solved'], ['partly', '基本解决', 'partly'], ['not_solved', '未解决', 'not solved']],
  revisit_medium: [['phone', '电话', 'phone'], ['sms', '短信', 'text message'], ['web', '网页', 'web'], ['account', '公众号', 'account']],
  role_of_part: [['lead', '主办', 'lead'], ['co', '协办', 'co-unit'], ['sub', '下派', 'sub-dispatched']],
  test: [['is', '是', 'is'], ['not', '不是', 'is not'], ['in', '取值为', 'is one of'], ['atLeast', '次数不少于', 'at least'], ['none', '从未有过', 'never'], ['any', '符合任一', 'any of']],
  grain: [['ticket', '工单', 'tickets'], ['assignment', '承办件', 'units’ parts'], ['revisit', '回访', 'call-backs']],
  window: [['accepted', '受理时间', 'acceptance'], ['dispatched', '派单时间', 'dispatch'], ['sign_due', '签收时限', 'sign limit'], ['contact_due', '联系时限', 'contact limit'], ['progress_due', '反馈时限', 'progress limit'], ['due', '办理时限', 'limit'], ['replied', '首次答复时间', 'first answer'], ['closed', '首次办结时间', 'first closing'], ['called_back', '回访时间', 'call-back']],
  kpi_of: [['unit', '各单位', 'each unit'], ['center', '全中心', 'the centre']],
  better: [['higher', '越高越好', 'higher'], ['lower', '越低越好', 'lower']],
  kpi_unit: [['share', '比例', 'share'], ['day', '自然日', 'days'], ['working_day', '工作日', 'working days'], ['minute', '分钟', 'minutes']],
  measure: [['from_acceptance', '受理起（自然时间）', 'from acceptance'], ['from_dispatch', '派单起（自然时间）', 'from dispatch'], ['working_from_acceptance', '受理起（工作时间）', 'from acceptance, working time'], ['working_from_dispatch', '派单起（工作时间）', 'from dispatch, working time']],
  needs: [['telephony', '话务数据', 'telephone data']],
  unit_kind: [['center', '中心', 'centre'], ['site', '站点', 'site'], ['government', '政府', 'government'], ['bureau', '部门', 'bureau'], ['street', '乡镇街道', 'street'], ['company', '企业', 'company']],
  link_kind: [['police', '公安 110', 'police'], ['emergency', '应急救援', 'emergency'], ['grid', '基层网格', 'grid'], ['city_management', '城市管理', 'city management'], ['governance', '社会治理', 'governance'], ['environment', '生态环境', 'environment'], ['discipline', '纪检监察', 'discipline'], ['petition', '信访', 'petition'], ['sub_center', '分中心', 'sub-centre'], ['other', '其他', 'other']],
  direction: [['both', '双向', 'both ways'], ['out', '只发出', 'out'], ['in', '只接收', 'in']],
  linkage_condition: [['unsolved', '回访未解决', 'unsolved'], ['overdue', '超期', 'overdue'], ['rehandled', '重办', 'rehandled'], ['returned', '退单', 'returned'], ['urged', '催办', 'urged'], ['false_closing', '虚假办结', 'closed falsely'], ['supervision_unsolved', '督办未解决', 'supervision in vain'], ['promise_missed', '承诺未兑现', 'promise missed'], ['non_compliant', '不规范件', 'non-compliant']],
  need: [['any', '符合任一条件', 'any condition'], ['all', '同时符合', 'all conditions']],
  complained: [['unit', '单位', 'unit'], ['firm', '企业、商户', 'firm'], ['staff', '工作人员', 'staff']],
}

export const oversightOptions = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(GROUPS).flatMap(([set, words]) => words.map(([code, zh, en]) => [`${set}.${code}`, language === 'zh' ? zh : en])))
