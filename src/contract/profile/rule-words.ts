/** What sections, fields and closed values of the rules are called. */
export const SECTION_WORDS: Record<string, string> = {
  centers: '中心', units: '单位', figures: '公布数据', roles: '岗位名称', look: '外观', name: '名称', code: '代码',
  numberPrefix: '编号前缀', utcOffsetMinutes: '时区', areas: '区划', channels: '渠道', lines: '线路', kinds: '诉求类型', categories: '诉求分类',
  catalogue: '派单目录', workingHours: '工作时间', limits: '时限', light: '亮灯', returns: '退单', extension: '延期', suspension: '挂起',
  rehandle: '重办', reopen: '重开', archive: '归档', revisit: '回访', revisitPlan: '回访方案', refusals: '不予受理情形', transferTargets: '转接对象', signals: '险情与敏感信号', services: '特色服务',
  templates: '告知模板', knowledge: '知识库', ladder: '督办层级', addressees: '告知对象', triggers: '督办触发', obligations: '全覆盖义务', calendar: '日历调整',
  grades: '诉求分级', workRules: '工作制度', links: '联动平台', linkageClasses: '监督联动类别', linkageRules: '监督联动规则', jointRoom: '直通联办', incidentLevels: '调度级别', leaderDays: '领导接听', panel: '疑难研判', reports: '报告', vocabulary: '词汇与同义词', telephony: '话务', quality: '质检',
  staffing: '排班口径',
  kpis: '考核指标', cohorts: '分档分类', schemes: '权重方案', exclusionReasons: '剔除理由', assessment: '考核期限',
}

export const FIELD_WORDS: Record<string, string> = {
  queues: '队列', rating: '通话后评价', records: '录音', keepMonths: '录音保存（月）', needs: '所需技能', skill: '技能', priority: '优先级', ringSeconds: '振铃（秒）', wrapUpSeconds: '话后（秒）', overflow: '溢出',
  afterSeconds: '等候（秒）', longerThan: '排队超过', announceEverySeconds: '播报间隔（秒）', offerCallBackAfterSeconds: '提示回拨（秒）', greeting: '问候语', open: '开放时间', closedQueue: '非工作时间队列', replacedBy: '改号',
  name: '名称', shortName: '简称', parent: '上级', center: '所属中心', areas: '管辖区划', number: '号码', merge: '归并方式', medium: '媒介',
  class: '类别', secretByDefault: '默认保密', sampleShare: '抽样回访比例', keywords: '关键词', sensitive: '敏感', emergency: '紧急',
  category: '分类', area: '区划', condition: '条件', lead: '主办', co: '协办', basis: '依据', boundary: '职责边界', forbiddenToGrassroots: '不得下派基层', words: '诉求用语',
  amount: '数量', unit: '单位', clock: '计时', when: '适用条件', start: '起算', source: '来源', placeholder: '未公布（待设定）',
  yellowShare: '黄灯比例', maxCount: '最多次数', maxDays: '最多天数', reasons: '理由', designateAfter: '几次派单后指定', windowDays: '期限（天）',
  afterDays: '天数', maxAttempts: '回访次数', retryAfter: '再次回访间隔', quiet: '免打扰时段', script: '话术', route: '法定途径', text: '文字',
  bothWays: '双向互转', entry: '入口', kind: '类型', urgency: '紧急程度', confidential: '保密', form: '表单', queue: '队列', counters: '计数',
  mustCite: '咨询须引用知识', remindDays: '到期提醒（天）', correction: '纠错时限', seasons: '季节', weakWords: '归并缺口时不计的词', hotDays: '热门看近几天', confirmDays: '提前几天会商', group: '分组', means: '方式', actor: '督办人', told: '告知对象', place: '在哪里', message: '另发消息', roles: '岗位', limit: '时限', proof: '凭据', threshold: '人次', level: '级别', except: '排除词', todo: '怎么处理', target: '转接对象',
  rung: '督办层级', about: '统计对象', base: '范围', duty: '义务', share: '比例', value: '数值', period: '时期', title: '标题', subtitle: '副标题',
  color: '颜色', order: '顺序', kinds: '诉求类型', classes: '类别', categories: '分类', urgencies: '紧急程度', parties: '诉求人', services: '特色服务',
  every: '周期', who: '接听人', areaGovernment: '属地政府', from: '从', to: '到', channels: '渠道', line: '线路', appealWindow: '申诉期', weights: '抽样权重', sheets: '评分表',
  priorities: '优先次序', scripts: '话术', noContact: '未接通原因', link: '短信链接', samplings: '抽样回访', reasonableness: '诉求合理性', site: '公众页面地址', validFor: '链接有效期', waitFor: '等待回复', withinHours: '几小时内到期', atLeast: '至少', within: '完成时限', unitAppeal: '单位申诉期', requesterAppeal: '诉求人申诉期', reasonable: '合理', sampled: '抽样件',
  numerator: '分子', denominator: '分母', grain: '统计对象', window: '归月时间', of: '归属', sum: '求和', exclusions: '可剔除理由', better: '方向', items: '权重', weight: '权重', inverse: '取反', load: '负荷', exclusionWindow: '剔除申请期限', smallBelow: '样本不足界限', bulletin: '通报指标',
}

export const VALUE_WORDS: Record<string, string> = {
  minute: '分钟', hour: '小时', working_hour: '工作小时', day: '自然日', working_day: '工作日', now: '即时起算', next_day: '次日起算',
  dispatch: '派单', sign: '签收', contact: '联系', on_site: '到现场', progress: '进展回复', answer: '办结答复', review: '审核', revisit: '回访',
  supplement: '补充', return_window: '退单期', extension_cap: '延期上限', consult: '咨询类', resolve: '办理类', suggest: '建议类', thank: '表扬类',
  normal: '一般', urgent: '紧急', critical: '特急', person: '个人', enterprise: '企业', whole: '整体并入', parallel: '双号并行', sub_center: '设分中心',
  sensitive: '敏感', emergency: '险情', no: '不要求', refuse: '不引用则拒绝', gap: '不引用则记知识缺口', platform: '平台', phone: '电话', media: '媒体', instruction: '批示', joint: '联合', video: '视频',
  order_units: '承办单位', units_above: '承办单位的上级', sms: '短信', official_account: '公众号', matter: '同一事项', complained_of: '同一被投诉单位', first_handled: '首次办理件', non_compliant: '不规范件', dissatisfied_reasonable: '诉求合理的不满意件',
  unit_closed: '单位办结件', inspect: '督查', supervise: '督办', government: '政府', bureau: '部门', street: '街道乡镇', company: '企业', site: '站点',
}
