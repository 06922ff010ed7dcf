import type { AssistantMissing } from '#contract/assistant.ts'
import type { HandOverWhy, Said } from '#domain/telephony/assistant.ts'
import { defineWords, type Word } from '../../shared/words.ts'

export const useAssistantWords = defineWords('voice-assistant', {
  title: '语音助手', speaks: '已启用：排队超过 {n} 秒的来电人可以边等边问', silent: '没有启用，来电都由人工接听', why: '还差什么', how: '怎么应答', figures: '近 {n} 天', none: '近 {n} 天没有对话。', simulated: '模拟话务',
  place: '排队位置始终保留：说“人工”或按 0，助手就不再说话；坐席一接起，对话即止。', greeting: '开场白', handTo: '立即转人工的话', urgent: '涉及生命安全', demand: '要办事、不是问事', person: '找人工', misses: '连续 {n} 次没听懂或没有答案，转人工；最多 {turns} 轮。', source: '只念已发布、对公众开放、在有效期内的知识条目，并报出处；条目里没有的不说，记入知识缺口。', channel: '对话后登记的工单，渠道记为“{name}”。', noChannel: '对话后登记的工单仍记为电话渠道。',
  dialogues: '对话', answered: '答上的', satisfied: '说不用人工了', handed: '转人工：{why}', editRules: '改词句和开关', tryIt: '试一试', tryHint: '在这里打字，代替来电人说话；不留记录。', heard: '来电人说', say: '说', press0: '按 0', quiet: '不出声', again: '重新开始', over: '对话结束', them: '来电人', it: '助手', from: '依据条目', key: '按了 {key}', nobody: '（没有出声）', log: '语音助手对话',
}, {
  title: 'Voice assistant', speaks: 'On: who has waited {n} s may ask meanwhile', silent: 'Not on: people answer all calls', why: 'What is missing', how: 'How it answers', figures: 'Last {n} days', none: 'No dialogue in {n} days.', simulated: 'simulated calls',
  place: 'The place in the queue is always kept: at “a person” or key 0 the assistant falls silent; once an agent answers the dialogue ends.', greeting: 'Greeting', handTo: 'Words that hand over at once', urgent: 'lives at stake', demand: 'something to be done', person: 'a person', misses: 'Not understood, or nothing found, {n} times: a person; at most {turns} turns.', source: 'Only published public entries in force are spoken, with their source; what stands in none is not said and filed as a gap.', channel: 'What is registered after a dialogue came by “{name}”.', noChannel: 'What is registered after a dialogue came by telephone.',
  dialogues: 'Dialogues', answered: 'with an answer', satisfied: 'needed nobody', handed: 'to a person: {why}', editRules: 'Change words and switch', tryIt: 'Try it', tryHint: 'Type in the caller’s place; nothing is kept.', heard: 'The caller says', say: 'Say', press0: 'Press 0', quiet: 'Say nothing', again: 'Begin anew', over: 'The dialogue is over', them: 'Caller', it: 'Assistant', from: 'from the entry', key: 'pressed {key}', nobody: '(nobody spoke)', log: 'Dialogue with the assistant',
})
export const MISSING_WORDS: Record<AssistantMissing, Word> = {
  off: { zh: '规则里没有打开（话务规则 → 语音助手）', en: 'switched off by the rules' }, not_configured: { zh: '本站没有配置语音模型文件夹（JIESU_SPEECH）', en: 'no folder of speech models is set (JIESU_SPEECH)' },
  no_weights: { zh: '文件夹里没有听写模型的文件', en: 'the folder holds no model for recognition' }, no_engine: { zh: '没有安装语音引擎 sherpa-onnx-node', en: 'sherpa-onnx-node is not installed' }, no_voice: { zh: '能听写，但没有合成声音的模型', en: 'words are recognised, but there is no voice' },
  no_telephone: { zh: '没有接入电话引擎', en: 'no telephone engine' }, engine: { zh: '现用的话务引擎还不能把通话声音交给助手', en: 'this telephone engine hands no sound to the assistant yet' },
}
export const WHY_WORDS: Record<HandOverWhy, Word> = {
  person: { zh: '要找人工', en: 'asked for a person' }, urgent: { zh: '涉及生命安全', en: 'lives at stake' }, demand: { zh: '要办事', en: 'a demand' }, misses: { zh: '没听懂或没有答案', en: 'not understood' }, turns: { zh: '轮次已满', en: 'too many turns' }, failed: { zh: '听写或播报失败', en: 'speech failed' },
}
export const SAYS_WORDS: Record<Said['says'], Word> = { answer: { zh: '答复', en: 'answer' }, ask_again: { zh: '请再说', en: 'again' }, hand_over: { zh: '转人工', en: 'to a person' }, farewell: { zh: '结束', en: 'end' } }
