import type { EntryDraft } from '../entry-draft.ts'

/** 户籍证件、车驾管、法律服务. */
export const REGISTRY: EntryDraft[] = [
  { category: 'justice.registry.identity', question: '居民身份证到期怎么换领', asked: '身份证下个月到期，人在外地上班，不想回老家，问能不能就近换。', answer: '有效期满前三个月内可申请换领，全国任一公安派出所办证窗口都能受理异地换领，本人到场采集指纹和相片，一般六十日内领证，交旧领新。', basis: '《居民身份证法》第十一条' },
  { category: 'justice.registry.identity', question: '身份证丢了怎么补领，急用怎么办', asked: '昨天钱包掉了，身份证在里面，后天要坐高铁，问怎么办最快。', answer: '就近派出所申请补领并办理挂失申报；急用可同时申领临时居民身份证，有效期三个月，一般三日内发给。乘火车可在铁路 12306 申请电子临时乘车身份证明。', basis: '《居民身份证法》《临时居民身份证管理办法》' },
  { category: 'justice.registry.identity', question: '普通护照怎么办，多少钱，多久拿到', asked: '暑假想带孩子出国，一家三口都没有护照。', answer: '全国任一出入境窗口可申办，本人到场；未满十六周岁由监护人陪同。收费每本 120 元，一般七个工作日签发，可选择邮寄。', basis: '《护照法》、国家移民管理局公告' },
  { category: 'justice.registry.household', question: '新生儿落户需要什么材料', asked: '孩子刚满月，父母户口不在一起，问落在妈妈这边要带什么。', answer: '带出生医学证明、父母双方户口簿和身份证、结婚证，到拟落户一方户籍地派出所办理，可随父随母自愿落户；多数地方可网上一件事联办。', basis: '《户口登记条例》、国办发〔2015〕96号' },
  { category: 'justice.registry.household', question: '户口迁移可以跨省通办吗', asked: '结婚后想把户口从外省迁过来，问要不要跑回去开迁移证。', answer: '工作调动、大中专学生、夫妻投靠、父母投靠子女四类户口迁移可跨省通办，只在迁入地派出所申请，由两地公安机关网上办理，不必回迁出地。', basis: '公安部便民服务措施' },
  { category: 'justice.registry.household', question: '户口簿丢了怎么补', answer: '户主或成年家庭成员持身份证到户籍地派出所申请补发，一般当场办结，首次补发不收费的地方以当地公布为准。', basis: '《户口登记条例》' },
  { category: 'justice.registry.household', question: '居住证怎么办，多久能领', answer: '在居住地住满半年，且有合法稳定就业、住所或连续就读之一的，可到居住地派出所申领，受理后十五日内制发，每年签注一次。', basis: '《居住证暂行条例》' },
  { category: 'justice.traffic.licence', question: '驾驶证到期换证怎么办', asked: '驾照还有两个月到期，问可不可以在手机上换。', answer: '有效期满前九十日内申请，在“交管12123”上传相片和县级以上医疗机构的体检信息即可换证，也可到任一车管所办理。', basis: '《机动车驾驶证申领和使用规定》' },
  { category: 'justice.traffic.licence', question: '私家车年检几年一次', asked: '车是第七年了，问今年用不用上线检测。', answer: '非营运小微型客车十年以内每两年申领一次检验标志，第六年、第十年上线检验；十五年以内每年一次。没有伤人事故和非法改装的可免检领标。', basis: '公安部等部门关于深化机动车检验制度改革的意见' },
  { category: 'justice.traffic.licence', question: '电动自行车怎么上牌', answer: '带购车发票、产品合格证和本人身份证，把车骑到登记点查验，符合国家标准的当场发牌；超标车不予登记。', basis: '《电动自行车安全技术规范》及地方管理规定' },
  { category: 'justice.traffic.licence', question: '异地交通违法在哪里处理', answer: '非现场执法的违法记录可在“交管12123”、任一地交警窗口处理；现场处罚决定书载明地点的，按决定书办理。', basis: '《道路交通安全违法行为处理程序规定》' },
  { category: 'justice.traffic.signal', question: '对交通信号灯时间设置有意见向谁提', answer: '可由本热线登记路口名称、方向和时段，转交警部门实地测算后答复。', basis: '《道路交通安全法》' },
  { category: 'justice.traffic.move', question: '车被挡住了怎么挪车', asked: '早上要送孩子，车被一辆没留电话的车堵在里面。', answer: '请提供占道车辆号牌和地点，由交警联系车主；也可在“交管12123”一键挪车。堵住消防通道或生命通道的，请直接拨打 122。', basis: '《道路交通安全法》' },
  { category: 'justice.law.aid', question: '哪些情况可以申请法律援助', asked: '给人打零工受了伤，老板不管，打官司请不起律师。', answer: '经济困难且请求社会保险待遇、最低生活保障、赡养费、劳动报酬、工伤赔偿等的，可向法律援助中心申请；请求支付劳动报酬和工伤待遇的农民工不审查经济困难状况。咨询拨打 12348。', basis: '《法律援助法》第三十一条、第四十二条' },
  { category: 'justice.law.aid', question: '邻里纠纷可以找谁调解', answer: '可向村（居）人民调解委员会申请，不收费；调解协议可在三十日内共同向法院申请司法确认。', basis: '《人民调解法》' },
  { category: 'justice.law.notary', question: '办继承公证要带什么', answer: '带被继承人死亡证明、亲属关系证明、财产权属证明和全体继承人的身份证，到公证处申请；具体清单由公证员按案情一次告知。', basis: '《公证法》' },
  { category: 'justice.order.fraud', question: '接到自称公检法的电话要求转账怎么办', asked: '有人打电话说我的银行卡涉嫌洗钱，让转到安全账户。', answer: '这是诈骗。公检法没有“安全账户”，不会电话办案要求转账。请立即挂断并拨打 110 或 96110；已转账的马上报警止付。', basis: '《反电信网络诈骗法》' },
  { category: 'justice.order.dog', question: '养犬要办证吗', answer: '在重点管理区养犬应当免疫、登记，出户牵绳。登记地点和收费以当地养犬管理规定公布的为准。', basis: '《动物防疫法》第三十条' },
]
