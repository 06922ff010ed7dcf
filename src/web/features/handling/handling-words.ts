import { defineWords } from '../../shared/words.ts'

export const useHandlingWords = defineWords('handling', {
  fillIn: '请填写', choose: '请选择', remark: '说明（可不填）',
  reached: '联系结果', reachedYes: '已联系到', reachedNo: '未联系到', numberCalled: '拨打的号码', numberHint: '如 13800000000', acceptanceTold: '已告知诉求已受理', limitTold: '已告知办理时限', mustTell: '联系到诉求人须告知受理和时限', whyNotReached: '未联系到的原因', noAnswer: '无人接听', busyLine: '占线', off: '关机', wrong: '号码有误',
  arriveRemark: '现场情况（可不填）', arrivePlace: '记录当前位置', arrivePlaceTaken: '已记录位置 {lng}, {lat}', arrivePlaceFailed: '没有取得位置，可直接提交。',
  returnReason: '退单理由', returnBasis: '法规或三定依据', returnBasisHint: '写明条款，如《××条例》第×条', suggestedUnit: '建议承办单位', returnLast: '此件已派单 {n} 次。', returnWindow: '退单期限',
  extensionReason: '延期理由', extensionAmount: '延长', citizenTold: '已把延期原因告知诉求人', extensionCount: '最多可延期 {n} 次', answerDue: '办理时限',
  suspensionReason: '挂起理由', suspensionUntil: '挂起到', suspensionMax: '最长 {n} 天，到期自动提醒恢复。',
  subUnit: '下派单位', subRemark: '交办要求（可不填）',
  demand: '诉求', mustAnswer: '必须回答', checkAsk: '逐项核对，答复里都写到了吗', earlier: '以往答复', noEarlier: '还没有答复过', publicAnswer: '公开答复（诉求人会看到）', internalNote: '内部说明（诉求人看不到）', factsTrue: '诉求是否属实', solved: '是否解决', whyNot: '为什么没有解决',
  similarChecked: '同类地点排查', addSimilar: '加一处', where: '地点', found: '查到什么', milestones: '后续时间表', addMilestone: '加一步', what: '做什么', dueDay: '哪天完成', remove: '删去', photos: '现场照片和附件',
  hintTitle: '审核时常见的问题', hintShort: '答复不到 40 字，难以说清办理情况。', hintPhone: '没有联系诉求人的记录。', hintNoCheck: '还有 {n} 项没有核对。', hintNoPlan: '没有完全解决的，请写后续时间表。', hintVague: '“{word}”这样的话说不清结果，请写具体。', hintFine: '没有发现常见问题。',
  conclusion: '采纳结论', adopted: '采纳', partly_adopted: '部分采纳', not_adopted: '未采纳', conclusionReason: '理由（告知建议人）',
  unitSays: '承办单位的理由', centerSays: '中心的依据', verdict: '审定意见', approve: '同意', deny: '不同意', verdictReason: '审定理由', suggested: '建议派给', assignedWith: '派单时的说明', catalogueSays: '派单目录', applied: '申请于 {at}', until: '挂起到', asked: '申请延长', reason: '理由', basis: '依据', category: '诉求分类', noRow: '目录里没有这一类的条目。',
}, {
  fillIn: 'Please fill in', choose: 'Please choose', remark: 'Remark (optional)',
  reached: 'Result', reachedYes: 'reached', reachedNo: 'not reached', numberCalled: 'Number called', numberHint: 'e.g. 13800000000', acceptanceTold: 'Told that the demand is accepted', limitTold: 'Told the time limit', mustTell: 'A reached contact tells acceptance and limit', whyNotReached: 'Why not reached', noAnswer: 'no answer', busyLine: 'busy', off: 'switched off', wrong: 'wrong number',
  arriveRemark: 'What you see (optional)', arrivePlace: 'Record my position', arrivePlaceTaken: 'position {lng}, {lat} recorded', arrivePlaceFailed: 'No position; you can go on without.',
  returnReason: 'Reason', returnBasis: 'Legal basis', returnBasisHint: 'name the clause', suggestedUnit: 'Suggested unit', returnLast: 'Dispatched {n} times so far.', returnWindow: 'Return window',
  extensionReason: 'Reason', extensionAmount: 'Longer by', citizenTold: 'The requester was told why', extensionCount: 'at most {n} extensions', answerDue: 'Answer due',
  suspensionReason: 'Reason', suspensionUntil: 'Until', suspensionMax: 'At most {n} days; you are reminded to resume.',
  subUnit: 'Unit below', subRemark: 'What is wanted (optional)',
  demand: 'Demand', mustAnswer: 'Must be answered', checkAsk: 'Does the reply cover each', earlier: 'Earlier answers', noEarlier: 'No answer so far', publicAnswer: 'Public answer (the requester reads it)', internalNote: 'Internal note (the requester does not)', factsTrue: 'Are the facts true', solved: 'Is it solved', whyNot: 'Why not solved',
  similarChecked: 'Similar places checked', addSimilar: 'add a place', where: 'Place', found: 'Found', milestones: 'Milestones', addMilestone: 'add a step', what: 'What', dueDay: 'By', remove: 'remove', photos: 'Photos and files',
  hintTitle: 'What a reviewer would object to', hintShort: 'Under 40 characters: hardly says what was done.', hintPhone: 'No contact with the requester on record.', hintNoCheck: '{n} items not checked yet.', hintNoPlan: 'Not fully solved: add milestones with dates.', hintVague: '“{word}” says nothing definite; be specific.', hintFine: 'Nothing found.',
  conclusion: 'Conclusion', adopted: 'adopted', partly_adopted: 'partly adopted', not_adopted: 'not adopted', conclusionReason: 'Reason (told to the proposer)',
  unitSays: 'The unit’s argument', centerSays: 'The centre’s grounds', verdict: 'Decision', approve: 'grant', deny: 'deny', verdictReason: 'Reason for the decision', suggested: 'Suggested unit', assignedWith: 'Said when assigned', catalogueSays: 'Catalogue', applied: 'applied {at}', until: 'Suspend until', asked: 'Longer by', reason: 'Reason', basis: 'Basis', category: 'Category', noRow: 'The catalogue has no row for this category.',
})
