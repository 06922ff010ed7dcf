import { defineWords } from '../shared/words.ts'

export const useAdminWords = defineWords('admin', {
  nav: '管理', people: '人与单位', time: '时间', demand: '诉求', handling: '受理与派办', supervision: '督办', judging: '质检、考核与排班', linkage: '联动与调度', assistance: '智能辅助', categoryModels: '类别模型', whole: '总览', units: '单位', users: '用户', calendar: '工作日历', profile: '配置总览',
}, {
  nav: 'Administration', people: 'People', time: 'Time', demand: 'Demands', handling: 'Intake and handling', supervision: 'Supervision', judging: 'Quality, assessment, staffing', linkage: 'Linkage and dispatch desk', assistance: 'Assistance', categoryModels: 'Category models', whole: 'Overview', units: 'Units', users: 'Users', calendar: 'Calendar', profile: 'Profile',
})
