import { defineWords } from '../../shared/words.ts'

export const useIncidentWords = defineWords('incident', {
  title: '调度台', mine: '本单位的调度', open: '进行中', closed: '已结束', noneOpen: '现在没有进行中的调度。遇险情或突发事件，点“发起调度”。', noneClosed: '还没有结束的调度。', noneMine: '现在没有叫到本单位。',
  start: '发起调度', fromTicket: '从工单页“发起调度”，或在这里填工单编号。', ticketNumber: '工单编号', notFound: '没有这个编号的工单。', what: '事件', where: '地点', level: '级别', units: '叫应单位', task: '任务', callThem: '叫应', add: '再叫单位', placeholder: '时限未公布，待设定',
  unit: '单位', called: '叫应', acknowledged: '应答', under_way: '出动', on_site: '到场', reported: '报告', clocks: '工单时限', waiting: '等待应答', late: '逾时未应答', lateBy: '逾时应答', released: '已撤回', due: '{at} 前应答', by: '{by}', since: '{at} 由{by}发起', contact: '联系', on_site_clock: '到场', progress: '反馈',
  doAcknowledged: '收到', doUnder_way: '已出动', doOn_site: '已到场', doReported: '提交处置情况', report: '现场处置情况', noReport: '尚未报告', yourTask: '任务',
  commands: '指令', command: '下达指令', give: '下达', toAll: '全部在岗单位', to: '发给', ack: '收到', acked: '{by} {at} 收到', silent: '逾时未收到应答', done: '办结', result: '执行情况', doneAt: '{at} 办结', withdrawn: '单位已撤回', noCommands: '没有指令。',
  log: '过程记录', write: '记一笔', picture: '画面或会议链接（可不填）', watch: '打开画面', noLog: '还没有记录。', linkNote: '画面和会议在外部系统，这里只保存链接。',
  release: '撤回', releaseReason: '撤回理由', close: '结束调度', summary: '小结', closedNote: '{at} 由{by}结束', cancel: '取消', tickets: '工单', dispatchFromTicket: '发起调度', inIncident: '已纳入调度',
}, {
  title: 'Dispatch desk', mine: 'Calls to my unit', open: 'Running', closed: 'Ended', noneOpen: 'No incident is running.', noneClosed: 'None has ended yet.', noneMine: 'Your unit is not called to anything now.',
  start: 'Open an incident', fromTicket: 'Open it on the ticket page, or name the ticket here.', ticketNumber: 'Ticket number', notFound: 'There is no ticket of that number.', what: 'Incident', where: 'Place', level: 'Level', units: 'Units called', task: 'Task', callThem: 'Call', add: 'Call more units', placeholder: 'limit not published, to be set',
  unit: 'Unit', called: 'Called', acknowledged: 'Heard', under_way: 'Under way', on_site: 'On site', reported: 'Reported', clocks: 'Ticket clocks', waiting: 'waiting', late: 'no answer in time', lateBy: 'heard late', released: 'released', due: 'answer by {at}', by: '{by}', since: 'opened {at} by {by}', contact: 'reach', on_site_clock: 'on site', progress: 'report',
  doAcknowledged: 'Received', doUnder_way: 'Under way', doOn_site: 'On site', doReported: 'Send the report', report: 'What was done on the spot', noReport: 'not reported yet', yourTask: 'Task',
  commands: 'Commands', command: 'Give a command', give: 'Give', toAll: 'all units at work', to: 'to', ack: 'Received', acked: 'received by {by} {at}', silent: 'not acknowledged in time', done: 'Done', result: 'What was done', doneAt: 'done {at}', withdrawn: 'unit released', noCommands: 'No commands.',
  log: 'Log', write: 'Write', picture: 'Link of picture or meeting (optional)', watch: 'Open the picture', noLog: 'Nothing written yet.', linkNote: 'Pictures and meetings lie elsewhere; only links are kept here.',
  release: 'Release', releaseReason: 'Why', close: 'Close the incident', summary: 'Summary', closedNote: 'closed {at} by {by}', cancel: 'Cancel', tickets: 'Tickets', dispatchFromTicket: 'Open an incident', inIncident: 'in an incident',
})
