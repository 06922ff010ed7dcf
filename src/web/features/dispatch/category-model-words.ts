import { defineWords } from '#web/shared/words.ts'

export const useModelWords = defineWords('category-models', {
  title: '类别模型', lead: '坐席边记边看到的建议类别由模型给出。模型从本中心工单的脱敏词语和最终类别中学习，派单员改过的类别分量更重；新城市先从类别名称和关键词起步。',
  train: '重新训练', training: '训练在后台进行，可以离开本页。', newTickets: '上次训练之后新增 {n} 件有类别的工单。', none: '还没有模型。启动后一分钟内会按配置里的类别名称训练第一个。',
  version: '版本', versionOf: '第 {n} 版', state: '状态', made: '训练', learnedFrom: '学自', score: '抽检命中', act: '操作', when: '{time} · {who}',
  'state.waiting': '排队中', 'state.training': '训练中', 'state.compared': '待启用', 'state.active': '现行', 'state.retired': '已停用', 'state.failed': '失败', 'state.cancelled': '已停止',
  'step.reading': '读取工单 {done}', 'step.trying': '试算 {done}/{total}', 'step.learning': '学习 {done}/{total} 类', 'step.comparing': '与现行模型比较', 'step.saving': '保存', attempt: '第 {n} 次尝试',
  'failure.interrupted': '三次中断后放弃', 'failure.broken': '训练出错，详见运行日志', 'reason.first': '首次', 'reason.asked': '手动', 'reason.grown': '新工单够多，自动',
  tickets: '{n} 件工单', generated: '其中生成数据 {n} 件', corrected: '更正过 {n} 件', seeded: '类别名称与关键词 {n} 条', size: '{categories} 类 · {features} 个特征 · {mb} MB', held: '{n} 件抽检工单从未用于学习', noHeld: '抽检工单不足，无法打分',
  first: '首选命中', firstThree: '前三命中', macro: '各类平均 F1', few: '抽检不足 50 件，仅供参考',
  compare: '对比', activate: '启用', rollBack: '退回此版', cancel: '停止', sure: '现行第 {old} 版将停用，立即生效，无需重启。可随时退回。', sureFirst: '立即生效，无需重启。', activatedAt: '{time} 由 {who} 启用',
  against: '第 {new} 版对比第 {old} 版', alone: '第 {new} 版', category: '类别', count: '抽检件数', recall: '找全率', precision: '准确率', takenFor: '最常误作', close: '收起', better: '升 {n}', worse: '降 {n}', same: '持平', notCompared: '训练时没有现行模型可比。', onlyHeld: '两版都在同一批从未用于学习的 {n} 件工单上打分。',
}, {
  title: 'Category models', lead: 'A model suggests categories while agents type. It learns from the redacted words and final categories of this centre’s tickets; what a dispatcher corrected counts more. A new city starts from names and keywords.',
  train: 'Train again', training: 'Training runs in the background; you may leave this page.', newTickets: '{n} categorised tickets since the last training.', none: 'No model yet. The first is trained from the profile’s category names within a minute of starting.',
  version: 'Version', versionOf: 'Version {n}', state: 'State', made: 'Trained', learnedFrom: 'Learned from', score: 'Held-out score', act: 'Act', when: '{time} · {who}',
  'state.waiting': 'waiting', 'state.training': 'training', 'state.compared': 'ready', 'state.active': 'in force', 'state.retired': 'retired', 'state.failed': 'failed', 'state.cancelled': 'stopped',
  'step.reading': 'reading tickets: {done}', 'step.trying': 'trying {done}/{total}', 'step.learning': 'learning {done}/{total} categories', 'step.comparing': 'comparing with the one in force', 'step.saving': 'saving', attempt: 'attempt {n}',
  'failure.interrupted': 'given up after three interruptions', 'failure.broken': 'failed; see the log', 'reason.first': 'first', 'reason.asked': 'by hand', 'reason.grown': 'enough new tickets',
  tickets: '{n} tickets', generated: '{n} of them generated', corrected: '{n} corrected', seeded: '{n} names and keywords', size: '{categories} categories · {features} features · {mb} MB', held: '{n} held-out tickets no model learned from', noHeld: 'too few held-out tickets to score',
  first: 'first right', firstThree: 'among three', macro: 'mean F1', few: 'fewer than 50 held out: a hint only',
  compare: 'Compare', activate: 'Take into force', rollBack: 'Back to this', cancel: 'Stop', sure: 'Version {old} retires at once, without a restart. You can go back at any time.', sureFirst: 'In force at once, without a restart.', activatedAt: 'in force since {time}, by {who}',
  against: 'Version {new} against {old}', alone: 'Version {new}', category: 'Category', count: 'Held out', recall: 'Recall', precision: 'Precision', takenFor: 'Mostly taken for', close: 'Close', better: 'up {n}', worse: 'down {n}', same: 'same', notCompared: 'No model was in force to compare with.', onlyHeld: 'Both are scored on the same {n} tickets neither learned from.',
})
