/** A city with categories of its own, of which nobody has written here, still has plain things to say. */
import type { City } from './planned.ts'
import type { Script } from './take.ts'

const SAID = {
  consult: { title: '咨询{name}有关事项', body: '来电咨询{name}的办理条件、需要的材料和办理时间。', cause: '', answer: '已按现行规定说明办理条件、材料和时限，并告知办理窗口和网上入口。' },
  resolve: { title: '{name}问题请求处理', body: '{area}{road}附近存在{name}方面的问题，影响生活，请有关单位到现场查看处理。', cause: '日常管理不到位', answer: '已到现场核实并处理，问题得到解决，后续加强日常巡查。' },
  suggest: { title: '关于{name}的建议', body: '建议在{area}改进{name}方面的工作，多听取群众意见。', cause: '工作可以改进', answer: '经研究，建议合理可行，已纳入工作计划。' },
  thank: { title: '对{name}工作表示感谢', body: '{area}的工作人员在{name}方面帮了大忙，特来电感谢。', cause: '感谢', answer: '已转达单位。' },
} as const

export const plainScripts = ({ rules }: City): Script[] => rules.kinds.flatMap((kind) => rules.categories.slice(0, 60).map((category): Script => {
  const { title, body, cause, answer } = SAID[kind.class]
  const named = (text: string) => text.replaceAll('{name}', category.name)
  return { category: category.code, kind: kind.code, title: named(title), body: named(body), cause, answer, entryIds: [] }
}))
