/** Names of nothing that exists, filled into what people say. */
import type { Random } from '../random.ts'

const ESTATES = ['和景家园', '春晖苑', '锦禾花园', '清和小区', '翠竹苑', '祥和里', '金桂园', '碧溪湾', '梧桐苑', '云栖名居', '南苑新村', '枫林雅居']
const ROADS = ['建设路', '滨河路', '学院路', '文昌路', '青年路', '兴业路', '环城北路', '沿江路', '和平路', '育才路', '迎宾大道', '工业路']
const SHOPS = ['禾川', '沐辰', '悦邻', '青禾', '小满', '拾光', '木棉', '星途']
const FIRMS = ['禾川物流有限公司', '沐辰木业有限公司', '青禾食品有限公司', '星途机械有限公司', '拾光装饰工程有限公司', '木棉纺织有限公司', '悦邻科技有限公司']
const SCHOOLS = ['育才小学', '实验二小', '滨河中学', '新苑幼儿园', '育英学校']
const VILLAGES = ['上坪村', '河头村', '石桥村', '下湾村', '柳林村', '北沟村', '新丰村', '桥头村']

export type Names = Record<'area' | 'estate' | 'road' | 'shop' | 'firm' | 'school' | 'village' | 'n' | 'm', string>

export const namesFor = (area: string, random: Random): Names => ({
  area, estate: random.pick(ESTATES), road: random.pick(ROADS), shop: random.pick(SHOPS), firm: random.pick(FIRMS), school: random.pick(SCHOOLS),
  village: random.pick(VILLAGES), n: String(12 + random.int(80)), m: String(2 + random.int(8)),
})

export const fill = (text: string, names: Names): string => text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => names[key as keyof Names] ?? whole)

export const SEEN = ['今天早上', '昨天晚上', '昨天下午', '前天开始', '最近一周', '这个月以来', '中午十二点左右', '上周末']
export const COURSE = ['来电人发现后在现场等候，未见人员处理。', '之前向物业（村）反映过，没有结果。', '今天第一次反映。', '附近几户都有同样情况，由来电人代表反映。', '曾经处理过一次，最近又出现。']
