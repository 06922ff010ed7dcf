import { defineWords } from '../../shared/words.ts'

export const useLineWords = defineWords('telephone-lines', {
  title: '号码登记', now: '{at} · {day}', workingDay: '工作日', dayOff: '非工作日（{reason}）', summary: '{open} 条开放，{closed} 条现在不开放', unnumbered: '另有 {n} 条号码未公布，设定号码后才能接入', unknown: '今天有 {n} 个来电拨打了登记簿里没有的号码', edit: '修改线路', editRules: '修改话务规则', find: '查找号码或名称', none: '没有符合的线路。',
  name: '号码和名称', merge: '并入方式', state: '现在', path: '来电走向', today: '今天', offered: '来电', answered: '接听', missed: '未接', open: '开放', closed: '不开放', preset: '预设', confidential: '保密，不转单位', all: '全部', filter: '并入方式',
  'merge.whole': '整体并入', 'merge.parallel': '双号并行', 'merge.sub_center': '设分中心', 'rule.always': '全天候', 'rule.within_hours': '在开放时间内', 'rule.after_hours': '不在开放时间', 'rule.day_off': '只在工作日开放', hours: '{from}–{to}', onWorkingDays: '工作日 {from}–{to}', opensAt: '{at} 开放',
  after: '{n} 秒后', longer: '多于 {n} 人排队时', closedSays: '播报未开放，记入漏接回拨', replaced: '已改用 {number}，接通前播报', willReplace: '{from} 起改用 {number}', greeting: '欢迎语 {name}', script: '话术', table: '号码登记簿',
}, {
  title: 'Register of lines', now: '{at} · {day}', workingDay: 'working day', dayOff: 'no working day ({reason})', summary: '{open} open, {closed} closed now', unnumbered: '{n} more have no published number; they can be reached once it is set', unknown: '{n} calls today to numbers that are in no register', edit: 'Change lines', editRules: 'Change telephone rules', find: 'Find a number or name', none: 'No line fits.',
  name: 'Number and name', merge: 'Merged', state: 'Now', path: 'Where its calls go', today: 'Today', offered: 'calls', answered: 'answered', missed: 'missed', open: 'open', closed: 'closed', preset: 'preset', confidential: 'confidential, never to a unit', all: 'All', filter: 'How merged',
  'merge.whole': 'merged whole', 'merge.parallel': 'two numbers in parallel', 'merge.sub_center': 'sub-centre', 'rule.always': 'around the clock', 'rule.within_hours': 'within its hours', 'rule.after_hours': 'outside its hours', 'rule.day_off': 'open on working days only', hours: '{from}–{to}', onWorkingDays: 'working days {from}–{to}', opensAt: 'opens {at}',
  after: 'after {n} s', longer: 'when more than {n} wait', closedSays: 'told that it is closed; called back', replaced: 'replaced by {number}, said first', willReplace: 'replaced by {number} from {from}', greeting: 'greeting {name}', script: 'Script', table: 'Register of lines',
})
