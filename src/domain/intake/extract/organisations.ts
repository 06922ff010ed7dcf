/** 企业、机构: shops, firms, schools, hospitals called by their own name. Government units are the catalogue's. */
import { overlaps, type Find } from './find.ts'
import { nameBefore } from './name-before.ts'

const FIRM = ['有限责任公司', '股份有限公司', '有限公司', '分公司', '公司', '集团', '银行', '合作社', '事务所', '研究院', '开发商', '物业']
const SHOP = ['培训机构', '培训中心', '培训学校', '教育机构', '理疗中心', '服务中心', '健身中心', '健身会所', '健身房', '健身馆', '会所', '足道', '沐足', '养生馆', '美容院', '理发店', '烧烤店', '火锅店', '饭店', '餐馆', '餐厅', '酒楼', '酒店', '宾馆', '旅馆', '酒吧', '网吧', '茶楼', '咖啡', '咖啡厅', '菜馆', '面馆', '早餐店', '奶茶店', '便利店', '超市', '商行', '药店', '门诊', '诊所', '驾校', '影楼', '照相馆', '摄影', '家具城', '家私', '装饰', '加油站', '搅拌站', '托管班', '托管中心', '专卖店', '旗舰店', '棋牌室', '麻将馆', '工厂', '米业', '修理厂', '加工厂', '砖厂', '化工厂', '店', '厂']
const PUBLIC = ['幼儿园', '小学', '中学', '高中', '学校', '职业技术学院', '师范大学', '大学', '学院', '人民医院', '医院', '卫生院', '养老院', '敬老院', '福利院', '美食广场', '电视台']
const RULES = new Map([...FIRM.map((word) => [word, 'firm'] as const), ...SHOP.map((word) => [word, 'shop'] as const), ...PUBLIC.map((word) => [word, 'public'] as const)])
const SUFFIXES = new RegExp([...RULES.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')
const QUOTED = /[《“"「]([^《》“”"「」，。]{2,16}(?:店|馆|厅|吧|屋|坊|烧烤|夜宵|火锅|超市|公司))[》”"」]/gu

const NO_FIRM = /^(?:物业(?:管理)?|房地产|开发|建筑|施工|装修|劳务|保险|搬家|快递|供水|供电|燃气|自来水|公交|出租车|网贷|贷款|中介|装饰|私人|上市|外地|民营|国有|大型|小型|上级|总|分|子|母|电信|广告|旅游|运输|物流|环保|科技|投资|管理|商业|国有商业|各大|农商|小区物业|本|前期|原|新|旧|老|我司|贵|承建|承包|拍卖|评估|测绘|设计|监理|担保|租赁|人力资源|家政|外卖|电商|百货|大型商|小|大|全国|全省|附近|人民|中心|职业|民办|公办|公立|私立|农村|重点|普通|高等|初级|优质|知名|实验|附属|公益性|普惠性|村|镇|乡|市|县|区|省|配套|双语|示范|驾驶|网|连锁|无证|便民|五星级|快捷|商务|早餐|夜宵|化妆品|饮食|餐饮|街边|临街|露天|网上|化肥|水泥|混凝土|沥青|垃圾|污水处理|加工|生产|手机|水果|服装|理发|洗车|修车|棋牌|开|办|建|找|具体|地方|实体|一家.*|非法|违规|违法|违建|黑|无资质|一些|多|几)$/u
const NO_SHOP = /(?:商|本|开|书|分|总|夜|门|小|到|进|出|厨|化|药)店$|(?:电|水|工|出|建|全|进|在|车|你|我|该|本)厂$|店铺|门店/u
const AFTER: Record<string, RegExp> = { 店: /^(?:铺|面|里|长|主|员|家|外|内|门|招|名)/u, 厂: /^(?:家|房|区|里|长|商|方)/u, 物业: /^(?:公司|费|管|服|用)/u, 大学: /^(?:生|城)/u, 小学: /^(?:生|部)/u, 中学: /^(?:生|部)/u, 医院: /^(?:宿舍)/u, 学校: /^(?:方|领)/u, 银行: /^(?:卡|账|贷|存|利)/u, 装饰: /^(?:公司|材|画)/u, 集团: /^(?:公司|化|军)/u, 公司: /^(?:法)/u, 摄影: /^(?:师|机)/u, 酒店: /^(?:式)/u, 咖啡: /^(?:厅|馆|豆)/u, 开发商: /^$/u, 家私: /^$/u }

/** the place a shop lies in is not its name */
const PLACE_BEFORE = /^.*(?:小区[东南西北]?区?|社区|路|街|大道|大厦|花园|号|栋|楼|期|村|镇|街道|基地|附近|口)(?=.{2,})/u

/** @param taken what is something else; a place may be an organisation too (a hospital, a hotel) */
export function findOrganisations(text: string, taken: readonly { from: number; to: number }[], areas: readonly { from: number; to: number }[] = []): Find[] {
  const finds: Find[] = [...text.matchAll(QUOTED)].map((match) => ({ field: 'organisation', value: match[1] ?? '', from: match.index + 1, to: match.index + match[0].length - 1, confidence: 0.8, rule: 'organisation_quoted' }))
  for (const match of text.matchAll(SUFFIXES)) {
    const [word] = match
    const to = match.index + word.length
    const last = finds.at(-1)
    if (AFTER[word]?.test(text.slice(to)) || taken.some((span) => overlaps(span, { from: match.index, to }))) continue
    const floor = Math.max(0, ...[...taken, ...areas].filter((span) => span.to <= match.index).map((span) => span.to))
    const begin = nameBefore(text, match.index, floor, 20)
    const bare = text.slice(begin, match.index).replace(PLACE_BEFORE, '')
    // An area's name before it belongs to it where the rest is no name of its own: the people's hospital of which city.
    const area = bare.length === match.index - begin ? areas.find((span) => span.to === begin) : undefined
    const isBare = bare.length < 2 || NO_FIRM.test(bare)
    const from = isBare && area ? area.from : match.index - bare.length
    const name = text.slice(from, match.index)
    if (name.length < 2 || (isBare && !(area && RULES.get(word) === 'public')) || NO_SHOP.test(name + word) || word === '开发商') continue
    if (last && from < last.to && match.index > last.from) { finds.pop(); finds.push({ ...last, value: text.slice(last.from, to), to }) }
    else if (!finds.some((find) => overlaps(find, { from, to }))) finds.push({ field: 'organisation', value: text.slice(from, to), from, to, confidence: RULES.get(word) === 'firm' ? 0.8 : 0.65, rule: `organisation_${RULES.get(word) ?? 'firm'}` })
  }
  return finds.sort((a, b) => a.from - b.from)
}
