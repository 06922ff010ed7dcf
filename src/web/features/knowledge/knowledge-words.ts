import { defineWords, type Word } from '#web/shared/words.ts'
import type { EntryMove, EntryStatus } from '#domain/knowledge/entry-life.ts'

const w = (zh: string, en: string): Word => ({ zh, en })
export const STATUS_WORDS: Record<EntryStatus, Word> = {
  draft: w('草稿', 'draft'), unit_review: w('单位审核中', 'unit review'), centre_review: w('中心审核中', 'centre review'), published: w('已发布', 'in force'), expired: w('已到期', 'expired'), withdrawn: w('已下架', 'withdrawn'),
}
export const MOVE_WORDS: Record<EntryMove, Word> = {
  write: w('修改', 'Change'), submit: w('送单位审核', 'Submit'), take_back: w('撤回送审', 'Take back'), pass: w('审核通过，送中心', 'Pass to the centre'), return: w('退回修改', 'Return'), publish: w('发布', 'Publish'),
  drop: w('放弃这一稿', 'Drop this draft'), withdraw: w('下架', 'Withdraw'), reopen: w('重新起草', 'Begin anew'), reconfirm: w('确认仍然有效', 'Confirm it holds'), expire: w('到期', 'Expire'),
}

export const useKnowledgeWords = defineWords('knowledge', {
  title: '知识库', find: '用诉求人的话搜索，如“居住证怎么办”', findLabel: '搜索知识', write: '写一条', none: '没有符合的条目。', noneFile: '记为知识缺口', filed: '已记为知识缺口。', filedBefore: '您今天已经报过这个缺口。', start: '还没有知识条目。', choose: '选一条查看。j k 上下移动。',
  list: '列表', newest: '有效条目', hot: '近 {n} 天热门', hotNow: '近期热门', favourites: '我的收藏', all: '全部状态', noHot: '近期还没有条目被引用。', noFavourites: '还没有收藏。打开条目后点“收藏”。',
  question: '问题', variants: '其他问法', variantsHint: '一行一种说法', answer: '答案', unit: '责任单位', units: '相关单位', areas: '适用区划', category: '诉求分类', area: '区划', basis: '依据', documents: '关联文件', documentsHint: '一行一件：标题；文号或网址；日期', addFile: '上传附件', removeFile: '移除', validFrom: '有效期从', validTo: '有效期至', audience: '受众', agents: '仅供坐席', public: '可对外', season: '季节',
  valid: '有效期 {from} 至 {to}', always: '长期有效', open: '不限', expired: '已到期', flagged: '本季未确认', cited: '引用 {n} 次', citedLately: '近期引用 {n} 次', useful: '有用', useless: '没用', updated: '更新于 {time}', version: '第 {n} 版', underWay: '新版{stage}', copy: '复制答案', copied: '已复制。',
  favourite: '收藏', unfavourite: '取消收藏', correct: '纠错', corrections: '{n} 条纠错待办', versions: '版本', versionsOf: '版本与改动', first: '首版', inForce: '当前有效', noChange: '内容未变', before: '原', after: '改为', by: '{name} · {time}',
  work: '在办的第 {n} 版', workBy: '{name} 写于 {time}', note: '说明', returned: '退回理由：{reason}', reason: '理由', sure: '确定',
  save: '保存草稿', saveSubmit: '保存并送审', savePublish: '保存并发布', cancel: '取消', saved: '已保存。', done: '已完成：{move}。', conflict: '这一条刚被他人改过。您写的仍在下面，对照最新内容后再保存。', latest: '最新内容', draft: '未保存的内容留在本机', badPeriod: '有效期的止日早于起日。', noteHint: '这一版改了什么（可不填）',
}, {
  title: 'Knowledge', find: 'Search in the words of the citizen', findLabel: 'Search the knowledge base', write: 'Write an entry', none: 'No entry fits.', noneFile: 'File as a gap', filed: 'Filed as a gap.', filedBefore: 'You have filed this gap today.', start: 'No entries yet.', choose: 'Choose one to read. j k move.',
  list: 'List', newest: 'In force', hot: 'Hot, {n} days', hotNow: 'Hot lately', favourites: 'My favourites', all: 'Any state', noHot: 'Nothing was cited lately.', noFavourites: 'No favourites yet. Open an entry and keep it.',
  question: 'Question', variants: 'Other wordings', variantsHint: 'one a line', answer: 'Answer', unit: 'Responsible unit', units: 'Other units', areas: 'Areas', category: 'Category', area: 'Area', basis: 'Basis', documents: 'Documents', documentsHint: 'one a line: title; reference or address; date', addFile: 'Upload a file', removeFile: 'Remove', validFrom: 'Valid from', validTo: 'Valid to', audience: 'Audience', agents: 'agents only', public: 'public', season: 'Season',
  valid: 'valid {from} to {to}', always: 'no time limit', open: 'open', expired: 'expired', flagged: 'not confirmed this season', cited: 'cited {n} times', citedLately: 'cited {n} times lately', useful: 'Useful', useless: 'Not useful', updated: 'updated {time}', version: 'version {n}', underWay: 'next version: {stage}', copy: 'Copy the answer', copied: 'Copied.',
  favourite: 'Keep', unfavourite: 'Drop from favourites', correct: 'Correct it', corrections: '{n} corrections waiting', versions: 'Versions', versionsOf: 'Versions and changes', first: 'first version', inForce: 'in force', noChange: 'nothing changed', before: 'was', after: 'now', by: '{name} · {time}',
  work: 'Version {n}, under way', workBy: '{name}, {time}', note: 'Note', returned: 'Returned: {reason}', reason: 'Reason', sure: 'Confirm',
  save: 'Save draft', saveSubmit: 'Save and submit', savePublish: 'Save and publish', cancel: 'Cancel', saved: 'Saved.', done: 'Done: {move}.', conflict: 'Changed by someone else just now. What you wrote is kept below; compare, then save.', latest: 'Latest', draft: 'What is not saved is kept on this machine', badPeriod: 'The last day is before the first.', noteHint: 'what changed (optional)',
})
