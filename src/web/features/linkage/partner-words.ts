import { defineWords } from '../../shared/words.ts'

export const usePartnerWords = defineWords('linkage-partners', {
  title: '联动伙伴', lead: '移交材料发往哪里、发什么。密钥只写不读；没有登记地址的，材料留在发件箱里等待。', add: '登记伙伴', edit: '修改', name: '伙伴', address: '接收地址', sends: '发什么', state: '状态', last: '最近一次', waiting: '待发 {n}', connected: '已登记', paused: '已停发', notYet: '未登记', everyClass: '全部移交类别', noRule: '没有联动规则经由它移交', oneKey: '电话移交另在话务里登记地址', never: '还没有发过', none: '还没有可发出的联动平台。先登记一个伙伴。',
  formNew: '登记联动伙伴', formEdit: '修改 {name}', link: '联动平台', newLink: '新的平台', code: '代码', codeHint: '字母、数字、点、短横、下划线', newName: '名称', secret: '密钥', secretNew: '至少 20 位，不含空格；对方来函也凭它', secretKeep: '不填则沿用原来的', classes: '只发这些类别', classesHint: '不选则发全部', active: '照常发送（取消则停发，材料留在发件箱）', save: '保存', cancel: '取消', fillIn: '请填写', badUrl: '请填写 http 或 https 地址',
  queue: '发件箱', allLinks: '全部伙伴', all: '全部', wait: '待发', sent: '已发', class: '类别', attempts: '尝试', due: '下次发送', tried: '上次尝试', answer: '对方答复', retry: '重试', retryDone: '已排到最前，一分钟内重发', empty: '发件箱是空的。', whose: '这里不显示是谁的诉求、哪张工单。', sum: '校验', 'answer.received': '已收悉', 'answer.unreachable': '连不上', 'answer.status': '答复状态 {code}', 'problem.class_not_sent': '此伙伴不发这一类别', when: '{time}：{what}',
}, {
  title: 'Linkage partners', lead: 'Where packages go and which. Secrets are written, never read; without an address packages wait in the outbox.', add: 'Register a partner', edit: 'Edit', name: 'Partner', address: 'Address', sends: 'What is sent', state: 'State', last: 'Last try', waiting: '{n} waiting', connected: 'registered', paused: 'paused', notYet: 'not registered', everyClass: 'every class', noRule: 'no rule passes items over it', oneKey: 'telephone hand-overs have an address of their own', never: 'nothing sent yet', none: 'No link anything may leave over. Register a partner first.',
  formNew: 'Register a partner', formEdit: 'Edit {name}', link: 'Link', newLink: 'A new one', code: 'Code', codeHint: 'letters, digits, dot, dash, underscore', newName: 'Name', secret: 'Secret', secretNew: '20 characters or more, no spaces; the partner shows it too', secretKeep: 'left empty, the old one stays', classes: 'These classes only', classesHint: 'none chosen: all', active: 'Send (unticked, packages wait in the outbox)', save: 'Save', cancel: 'Cancel', fillIn: 'Please fill in', badUrl: 'An http or https address, please',
  queue: 'Outbox', allLinks: 'All partners', all: 'All', wait: 'waiting', sent: 'sent', class: 'Class', attempts: 'Tries', due: 'Next try', tried: 'Last try', answer: 'Answer', retry: 'Try again', retryDone: 'First in line: sent within a minute', empty: 'The outbox is empty.', whose: 'Neither ticket nor requester is shown here.', sum: 'Checksum', 'answer.received': 'received', 'answer.unreachable': 'unreachable', 'answer.status': 'answered {code}', 'problem.class_not_sent': 'this class is not sent to the partner', when: '{time}: {what}',
})

/** "status 503", "received", "unreachable" as people read them. */
export function answerText(w: ReturnType<typeof usePartnerWords>, answer: string): string {
  if (answer === 'received' || answer === 'unreachable') return w(`answer.${answer}`)
  return answer === 'class_not_sent' ? w('problem.class_not_sent') : w('answer.status', { code: answer.replace(/^status /, '') })
}
