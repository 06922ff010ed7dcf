/** 称呼. Only where the words before say that a name follows, and only with a surname: an ordinary word is no name. */
import type { Find } from './find.ts'

const SINGLE = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印白怀蒲邰从鄂索赖卓蔺屠蒙池乔闻党翟谭贡劳申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利师巩聂晁勾敖融冷辛阚那简饶曾沙养鞠须丰关蒯相查后荆红游竺权盖益桓公仉肖涂岳代闫付帅仝佟覃苟'
const DOUBLE = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|轩辕|端木|独孤|南宫|西门|呼延|申屠|淳于|闻人|赫连|澹台|钟离|拓跋|百里|东郭'
const TITLE = '先生|女士|小姐|师傅|阿姨|大爷|大妈|大姐|大哥|老师|同志|老板|经理|主任'
const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`

/** 我叫…, 联系人：… : what follows is a name even without a form of address */
const INTRODUCED = new RegExp(`(?:我(?:的名字)?(?:叫(?!做)|名叫)|本人(?:叫|姓名)?[:：]?(?=${SURNAME}\\p{Script=Han}{1,2}[，,。；;（(\\s])|姓名(?:是|为|[:：])|名字(?:是|叫)|(?<!被)联系人(?:是|为|叫|[:：])?|来电人(?:是|为|[:：])|诉求人(?:是|为|[:：])|署名[:：]?|反映人[:：]|投诉人(?:是|为|[:：]))\\s{0,2}(${SURNAME}\\p{Script=Han}{1,2})`, 'gu')
const FAMILY = new RegExp(`(?:我|本人|免贵)(?:免贵)?姓\\s?(${SURNAME})(?!名)(${TITLE})?`, 'gu')
const TITLED = new RegExp(`(?:我是|这里是|这边是|联系|来电人|找|打给)[^\\p{Script=Han}]{0,2}(${SURNAME}(?:${TITLE}))`, 'gu')
const SIGNED = new RegExp(`(?:此致[\\s\\S]{0,6}敬礼[\\s\\S]{0,6}|(?:投诉|反映|建议|举报|求助)人\\s{0,2})[:：]?\\s*(${SURNAME}\\p{Script=Han}{1,2})\\s*(?:\\d|$)`, 'gu')

/** what follows a name and is none of it */
const AFTER = /^(?:是|的|在|住|家|电|手|今|现|和|与|有|，|,)/u
/** words that begin like a name */
const NO_NAME = /^(?:(?:方便|方法|方面|单位|明天|明白|高兴|平时|常常|经常|和我|时间|安全|于是|应该|任何|万一|成都|水电|向您|向你|都是|都不|那个|关于|通过|别的|后来|居民|业主|公司|房东|房子|花园|金额|国家|文明|红色|相关|代表|代理|利用|强烈|解决|支持|全部|步行|古城|冷库|查询|游客|权益|广大|农民|农村|车主|路人|师傅|老板|经理|管理|华为|安排|计划|连续|曾经|何时|何人|毕业|常住|时候|东西|白天|那边|那里|米面)|.(?:先|女)$)/u

export function findNames(text: string): Find[] {
  const introduced = [...text.matchAll(INTRODUCED), ...text.matchAll(SIGNED)].flatMap((match) => {
    const name = trimmed(match[1] ?? '')
    return name ? [at(match, name, 0.9, 'name_introduced')] : []
  })
  const family = [...text.matchAll(FAMILY)].map((match) => at(match, `${match[1]}${match[2] ?? ''}`, 0.85, 'surname_said'))
  const titled = [...text.matchAll(TITLED)].map((match) => at(match, match[1] ?? '', 0.75, 'name_titled'))
  return [...introduced, ...family, ...titled].filter(({ value }) => !NO_NAME.test(value))
}

/** 我叫王小明住在…: the regular expression takes two signs after the surname; one may belong to what follows. */
function trimmed(name: string): string {
  const double = new RegExp(`^(?:${DOUBLE})`, 'u').test(name) ? 2 : 1
  const given = name.slice(double)
  if (given.length === 2 && (AFTER.test(given[1] ?? '') || /^[了过着们吗呢吧啊]/u.test(given[1] ?? ''))) return name.slice(0, -1)
  return given.length === 1 && AFTER.test(given) ? '' : name
}

function at(match: RegExpExecArray, value: string, confidence: number, rule: string): Find {
  const from = match.index + match[0].lastIndexOf(value)
  return { field: 'name', value, from, to: from + value.length, confidence, rule }
}
