import { defineWords } from '#web/shared/words.ts'

export const useCalendarWords = defineWords('calendar', {
  title: '工作日历', lead: '按工作日、工作小时计算的时限只走工作日。改动后，在办工单的时限按新日历重新计算并留痕。', year: '{year} 年', previous: '上一年', next: '下一年', month: '{month} 月',
  'known.statutory': '法定节假日安排', 'known.imported': '本地导入的安排', 'known.none': '没有数据', noYear: '{year} 年没有日历数据。到达这一年的时限不能计算，系统不会猜测，请导入。', toLoad: '尚缺年份：{years}。现在给出的时限可能到达这些年份，请尽早导入。', loadYear: '导入 {year} 年',
  working: '工作日', off: '休息日', holiday: '节假日', makeup: '调休上班', changed: '本地改动', sum: '工作日 {working} 天，节假日 {holidays} 天，调休上班 {makeups} 天',
  'source.center': '本中心设定', 'source.shared': '全系统设定', 'source.statutory': '法定安排', 'source.week': '按星期', chosen: '{day}', chosenRange: '{from} 至 {to}，共 {n} 天', hint: '点一天查看或设定；按住 Shift 再点，选一段。方向键逐日移动。',
  set: '设为', isWorking: '上班', isOff: '休息', reason: '原因', reasonHint: '例如：国庆节调休', scope: '适用', shared: '全系统', center: '本中心', save: '保存', takeBack: '取消设定，恢复原安排', saved: '已保存，时限正在重新计算。', cleared: '已恢复原安排。', readOnly: '由系统管理员修改。',
  import: '导入一年', importLead: '每行一天：日期、班或休、名称，用逗号或空格分开。只写与平常星期不同的日子，元旦（1 月 1 日）和国庆节（10 月 1 日）必须在内。该年原有的设定会被替换。', importText: '日历内容', importExample: '2027-01-01,休,元旦\n2027-02-07,班,春节调休', source: '文件依据', sourceHint: '例如：国务院办公厅关于 2027 年部分节假日安排的通知', file: '选择文件', read: '读到 {n} 天：休 {off} 天，班 {on} 天。', badLine: '第 {line} 行看不懂：{text}', otherYear: '第 {line} 行不是 {year} 年：{text}', twice: '第 {line} 行日期重复：{text}', few: '至少两天。', imported: '{year} 年已导入。', cancel: '取消',
  mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日',
}, {
  title: 'Working calendar', lead: 'Limits in working days and hours run on working days only. A change recomputes open deadlines, on the record.', year: '{year}', previous: 'Previous year', next: 'Next year', month: 'Month {month}',
  'known.statutory': 'statutory days', 'known.imported': 'loaded here', 'known.none': 'no data', noYear: 'No calendar for {year}. Deadlines that reach it cannot be computed and are never guessed: load it.', toLoad: 'Years missing: {years}. Deadlines given today may reach them; load them soon.', loadYear: 'Load {year}',
  working: 'working', off: 'off', holiday: 'holiday', makeup: 'make-up day', changed: 'changed here', sum: '{working} working days, {holidays} holidays, {makeups} make-up days',
  'source.center': 'set for this centre', 'source.shared': 'set for all', 'source.statutory': 'statutory', 'source.week': 'by weekday', chosen: '{day}', chosenRange: '{from} to {to}, {n} days', hint: 'Click a day to read or set it; Shift-click chooses a span. Arrow keys move by day.',
  set: 'Set to', isWorking: 'working', isOff: 'off', reason: 'Reason', reasonHint: 'e.g. make-up day for National Day', scope: 'Holds for', shared: 'all centres', center: 'this centre', save: 'Save', takeBack: 'Take back', saved: 'Saved; deadlines are being recomputed.', cleared: 'Taken back.', readOnly: 'The system administrator changes it.',
  import: 'Load a year', importLead: 'One day a line: date, on or off (班, 休), name, parted by comma or space. Only days that differ from the week; 1 January and 1 October must be among them. What was set for that year is replaced.', importText: 'Days', importExample: '2027-01-01,off,New Year\n2027-02-07,on,make-up day', source: 'Source', sourceHint: 'e.g. notice of the State Council on holidays of 2027', file: 'Choose a file', read: '{n} days read: {off} off, {on} on.', badLine: 'Line {line} not understood: {text}', otherYear: 'Line {line} is not in {year}: {text}', twice: 'Line {line} names a day twice: {text}', few: 'At least two days.', imported: '{year} is loaded.', cancel: 'Cancel',
  mon: 'M', tue: 'T', wed: 'W', thu: 'T', fri: 'F', sat: 'S', sun: 'S',
})
