/** 虚话: what people say whatever they ask about. It finds nothing, is not marked, and an entry without it lacks nothing. */
const WORDS = `怎么 怎么办 怎样 怎么样 如何 什么 为什么 哪里 哪儿 哪个 哪些 在哪 多少 多久 几天 几时 什么时候 请问 咨询 询问 想问 问下 问一下 是不是 能不能 可不可以
有没有 要不要 会不会 可以 可否 是否 能否 应该 需要 必须 不能 不要 不会 没有 没人 有人 自己 本人 我们 你们 他们 我家 人家 大家 别人 一个 一下 一直 一些 这个 那个 这里 那里
这样 那样 现在 目前 今天 昨天 昨晚 明天 去年 今年 最近 之前 以后 后来 已经 还是 还有 还要 而且 但是 因为 所以 如果 或者 以及 关于 对于 进行 相关 有关 情况 问题 希望 要求 反映 投诉
举报 建议 求助 表扬 您好 你好 谢谢 感谢 领导 麻烦 知道 觉得 告诉 时候 到底 真的 非常 十分 特别 一般 或是 就是 不是 都是 只是 的话 东西 事情 办法 方面 部门 单位 工作 人员 工作人员`
const EMPTY: ReadonlySet<string> = new Set(WORDS.split(/\s+/))

export const isEmptyWord = (word: string): boolean => EMPTY.has(word)
