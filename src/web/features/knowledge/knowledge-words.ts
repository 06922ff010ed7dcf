import { defineWords } from '#web/shared/words.ts'

export const useKnowledgeWords = defineWords('knowledge', {
  title: '知识库', find: '用诉求人的话搜索，如“居住证怎么办”', findLabel: '搜索知识', write: '写一条', edit: '修改', withdraw: '撤回', withdrawAsk: '撤回后不能再被引用，已引用的答复不受影响。', republish: '重新发布', none: '没有符合的条目。换一个说法再试，或请知识编辑补写。', start: '还没有知识条目。', choose: '选一条查看。j k 上下移动。',
  question: '问题', answer: '答案', unit: '责任单位', category: '诉求分类', area: '区划', basis: '依据', validFrom: '有效期从', validTo: '有效期至', valid: '有效期 {from} 至 {to}', always: '长期有效', expired: '已过期', withdrawn: '已撤回', cited: '被引用 {n} 次', updated: '更新于 {time}', version: '第 {n} 版', copy: '复制答案', copied: '已复制。',
  save: '发布', cancel: '取消', saved: '已发布。', withdrawnDone: '已撤回。', conflict: '这一条刚被他人改过。您写的仍在下面，对照最新内容后再发布。', latest: '最新内容', draft: '草稿保存在本机', badPeriod: '有效期的止日早于起日。', from: '起', to: '止', open: '不限',
}, {
  title: 'Knowledge', find: 'Search in the words of the citizen', findLabel: 'Search the knowledge base', write: 'Write an entry', edit: 'Change', withdraw: 'Withdraw', withdrawAsk: 'A withdrawn entry can no longer be cited; answers that cite it stay.', republish: 'Publish again', none: 'No entry fits. Try other words, or ask an editor to write one.', start: 'No entries yet.', choose: 'Choose one to read. j k move.',
  question: 'Question', answer: 'Answer', unit: 'Responsible unit', category: 'Category', area: 'Area', basis: 'Basis', validFrom: 'Valid from', validTo: 'Valid to', valid: 'valid {from} to {to}', always: 'no time limit', expired: 'expired', withdrawn: 'withdrawn', cited: 'cited {n} times', updated: 'updated {time}', version: 'version {n}', copy: 'Copy the answer', copied: 'Copied.',
  save: 'Publish', cancel: 'Cancel', saved: 'Published.', withdrawnDone: 'Withdrawn.', conflict: 'Changed by someone else just now. What you wrote is kept below; compare, then publish.', latest: 'Latest', draft: 'Your draft is kept on this machine', badPeriod: 'The last day is before the first.', from: 'from', to: 'to', open: 'open',
})
