import { defineWords } from './words.ts'

export const useSharedWords = defineWords('shared', {
  loading: '正在载入', retry: '再试一次', empty: '没有内容', noPermission: '您的岗位没有查看这一页的权限', askWhom: '如需权限，请联系本中心的安全管理员。',
  code: '代码', request: '请求编号', search: '搜索', clear: '清空', close: '关闭', cancel: '取消', save: '保存', more: '继续载入', 
  number: '编号', title: '标题', place: '地点', nextActor: '下一步由谁办', remaining: '剩余时间', channel: '渠道', light: '时限', sidePanel: '工单摘要', openTicket: '打开工单',
  urged: '催 {n} 次', personTimes: '{n} 人次', claimedBy: '{name} 正在处理', listEnd: '已到底，共 {n} 件', unmask: '查看', unmaskReason: '查看个人信息的理由',
  unmaskNote: '查看会留痕，显示一分钟。', shownUntil: '{seconds} 秒后重新隐藏', watermark: '{name} {time} 查看', notRecorded: '未登记', name: '姓名', phone: '电话', idNumber: '证件号', address: '地址',
  keys: '键盘', keysHere: '这一页的按键', keysEverywhere: '处处可用', noDeadline: '无时限', fieldsWrong: '请检查：', generated: '演示数据', generatedHint: '本页数据由演示程序生成，不是真实诉求。',
  down: '下一件', up: '上一件', open: '打开', 
}, {
  loading: 'Loading', retry: 'Try again', empty: 'Nothing here', noPermission: 'Your role may not see this page', askWhom: 'Ask the security administrator of your centre for access.',
  code: 'Code', request: 'Request', search: 'Search', clear: 'Clear', close: 'Close', cancel: 'Cancel', save: 'Save', more: 'Load more', 
  number: 'Number', title: 'Title', place: 'Place', nextActor: 'Who acts next', remaining: 'Time left', channel: 'Channel', light: 'Light', sidePanel: 'Summary', openTicket: 'Open ticket',
  urged: 'urged {n}×', personTimes: '{n} contacts', claimedBy: 'taken by {name}', listEnd: 'End of list, {n} in all', unmask: 'Show', unmaskReason: 'Why do you need to see it',
  unmaskNote: 'This is recorded; shown for one minute.', shownUntil: 'hidden again in {seconds} s', watermark: 'seen by {name} {time}', notRecorded: 'not recorded', name: 'Name', phone: 'Phone', idNumber: 'ID number', address: 'Address',
  keys: 'Keys', keysHere: 'On this page', keysEverywhere: 'Everywhere', noDeadline: 'no deadline', fieldsWrong: 'Please check: ', generated: 'Demo data', generatedHint: 'Made by the demo generator; no real demands.',
  down: 'next', up: 'previous', open: 'open', 
})
