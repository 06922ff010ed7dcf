import { defineWords } from '../shared/words.ts'

export const useAppWords = defineWords('app', {
  skip: '跳到正文', navigation: '主导航', more: '更多', jump: '跳转', jumpHint: '工单、知识、页面', jumpNothing: '没有找到', help: '键盘说明', language: '语言', other: 'English', signOut: '退出登录', pages: '页面', tickets: '工单', entries: '知识',
  signIn: '登录', username: '用户名', password: '密码', demoAccounts: '演示账号', demoHint: '按岗位选一个账号，点一下即可填入。密码统一为 {password}。', notFound: '没有这个页面', backHome: '回到我的首页', broken: '这个页面出错了', reload: '重新载入', progress: '查询办理进度', ask: '政策问答', passwordWrongHint: '连续输错 5 次将锁定 15 分钟。',
  failedPart: '页面文件没有载入，可能系统刚更新过。',
}, {
  skip: 'Skip to content', navigation: 'Main', more: 'More', jump: 'Jump', jumpHint: 'tickets, entries, pages', jumpNothing: 'Nothing found', help: 'Keys', language: 'Language', other: '中文', signOut: 'Sign out', pages: 'Pages', tickets: 'Tickets', entries: 'Knowledge',
  signIn: 'Sign in', username: 'User name', password: 'Password', demoAccounts: 'Demo accounts', demoHint: 'Choose an account by role; one click fills it in. The password is {password} for all.', notFound: 'No such page', backHome: 'Back to my home', broken: 'This page failed', reload: 'Reload', progress: 'Look up progress', ask: 'Ask about policies', passwordWrongHint: 'Five failures lock the account for 15 minutes.',
  failedPart: 'A part of the page did not load; the system may just have been updated.',
})
