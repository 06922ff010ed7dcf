import type { EntryDraft } from '../entry-draft.ts'

/** 社会保险、劳动关系、就业. */
export const LABOUR: EntryDraft[] = [
  { category: 'labour.insurance.pension', question: '城乡居民养老保险怎么缴，缴到几岁', asked: '在家务农，今年四十八，从来没交过养老保险，问现在交还来得及吗。', answer: '年满十六周岁未参加职工养老保险的居民可参保，按年选择档次缴费；距领取年龄不足十五年的，可逐年缴费并按规定补缴，累计不超过十五年。', basis: '国发〔2014〕8号' },
  { category: 'labour.insurance.pension', question: '企业职工养老保险最低缴多少年可以领', asked: '听说要提高到二十年，问我明年退休受不受影响。', answer: '2030 年前最低缴费年限仍为十五年；从 2030 年 1 月 1 日起每年提高六个月，逐步提高到二十年。', basis: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定' },
  { category: 'labour.insurance.pension', question: '延迟退休后我几岁退休怎么查', answer: '在国家社会保险公共服务平台或“掌上12333”输入出生年月和身份类别即可测算；可在达到最低缴费年限后自愿弹性提前，最长不超过三年。', basis: '国务院关于渐进式延迟法定退休年龄的办法' },
  { category: 'labour.insurance.pension', question: '养老待遇领取资格怎么认证', asked: '母亲八十二岁走不动路，问每年的刷脸认证能不能上门。', answer: '十二个月内认证一次即可，可由家人用手机“掌上12333”人脸识别；行动不便的可联系社区或社保经办机构上门。', basis: '人社部关于全面取消领取社会保险待遇资格集中认证的通知' },
  { category: 'labour.insurance.pension', question: '养老保险关系怎么跨省转移', answer: '在新就业地参保后，网上申请即可，由两地社保机构办理转移，一般十五个工作日内完成，不用两头跑。', basis: '国办发〔2009〕66号' },
  { category: 'labour.insurance.pension', question: '灵活就业人员怎么参保', answer: '可在就业地或户籍地以灵活就业人员身份参加企业职工养老保险和职工医保，多数地方已取消户籍限制，按月、季或年缴费。', basis: '国办发〔2020〕27号' },
  { category: 'labour.insurance.medical', question: '异地就医怎么备案', asked: '要带父亲去省城医院看病，问医保要不要先办手续。', answer: '在“国家医保服务平台”或当地政务服务应用办理临时外出就医备案，即时生效，出院前补办也可直接结算。急诊抢救视同已备案。', basis: '医保发〔2022〕22号' },
  { category: 'labour.insurance.medical', question: '城乡居民医保什么时候缴，错过了怎么办', asked: '忘了交今年的居民医保，问现在还能不能补。', answer: '集中缴费期一般为上年九月至十二月，错过的可补缴，但有待遇等待期，期间医药费不予报销；新生儿、退役军人等特殊人群按规定不设等待期。', basis: '医保发〔2024〕19号、国办发〔2024〕38号' },
  { category: 'labour.insurance.medical', question: '医保个人账户的钱家人能用吗', answer: '可以。职工医保个人账户可支付配偶、父母、子女等近亲属的医药费个人负担部分和居民医保缴费，需先办理共济绑定。', basis: '国办发〔2024〕38号' },
  { category: 'labour.insurance.medical', question: '门诊慢特病待遇怎么申请', answer: '由参保人凭诊断证明和检查资料向定点医疗机构或医保经办机构申请认定，通过后按病种限额报销，高血压、糖尿病门诊用药另有专项保障。', basis: '医保发〔2019〕54号' },
  { category: 'labour.insurance.medical', question: '医保断缴几个月有什么影响', answer: '职工医保中断三个月以内补缴的，待遇不受影响；超过三个月的重新计算等待期，以当地规定为准。', basis: '国家医保局、财政部关于医保关系转移接续的办法' },
  { category: 'labour.insurance.jobless', question: '失业金怎么领，能领多久', asked: '公司合同到期不续了，交了六年失业保险。', answer: '非本人意愿中断就业、缴费满一年并办理失业登记的可领。缴费一年以上不足五年最长领十二个月，五年以上不足十年最长十八个月，十年以上最长二十四个月，网上即可申领。', basis: '《社会保险法》第四十五条、第四十六条' },
  { category: 'labour.insurance.card', question: '社保卡怎么补换', answer: '到当地社保卡服务网点或合作银行即时补换，也可网上申请邮寄；电子社保卡与实体卡同等使用。', basis: '《社会保障卡管理办法》' },
  { category: 'labour.relation.wage', question: '被拖欠工资到哪里投诉', asked: '在工地干了三个月没拿到钱，包工头电话打不通。', answer: '请说明工地名称、施工单位、欠薪人数和金额，由本热线转人社部门；也可在“全国根治欠薪线索反映平台”登记。工程建设领域由施工总承包单位先行清偿。', basis: '《保障农民工工资支付条例》第三十条' },
  { category: 'labour.relation.contract', question: '公司不签劳动合同怎么办', answer: '自用工之日起超过一个月不满一年未签书面合同的，应支付二倍工资。可向劳动监察投诉，或在一年内申请劳动仲裁。', basis: '《劳动合同法》第八十二条' },
  { category: 'labour.relation.contract', question: '被辞退有没有经济补偿', asked: '单位口头通知明天不用来了，在职四年。', answer: '用人单位提出解除的，按工作年限每满一年支付一个月工资；违法解除的支付二倍赔偿金。请保留通知、考勤和工资记录，在一年内申请仲裁。', basis: '《劳动合同法》第四十七条、第八十七条' },
  { category: 'labour.relation.injury', question: '工伤认定多久内申请', asked: '上班路上被车撞了，单位说不算工伤。', answer: '用人单位三十日内申请；单位未申请的，本人或近亲属在事故发生之日起一年内可直接申请。上下班途中受到非本人主要责任的交通事故伤害属于工伤。', basis: '《工伤保险条例》第十四条、第十七条' },
  { category: 'labour.relation.hours', question: '加班费怎么计算', answer: '工作日加班不低于 150%，休息日又不能补休的不低于 200%，法定节假日不低于 300%。', basis: '《劳动法》第四十四条' },
  { category: 'labour.relation.hours', question: '年休假有几天', answer: '累计工作满一年不满十年的五天，满十年不满二十年的十天，满二十年的十五天；法定节假日和周末不计入。', basis: '《职工带薪年休假条例》' },
  { category: 'labour.job.service', question: '创业担保贷款怎么申请', answer: '符合条件的登记失业人员、高校毕业生、返乡创业农民工等，可向当地公共就业服务机构申请资格审核，由经办银行发放，财政按规定贴息。', basis: '财政部关于普惠金融发展专项资金管理办法', validForDays: 240 },
  { category: 'labour.job.service', question: '哪里可以参加免费技能培训', answer: '可向户籍地或就业地的公共就业服务机构报名，培训目录和补贴标准在人社部门网站公布。', basis: '《就业促进法》' },
  { category: 'labour.job.exam', question: '事业单位招聘在哪里看公告', answer: '公告在省、市人社部门网站“事业单位招聘”栏目发布，报名不收取培训费用，谨防中介收费代报。', basis: '《事业单位人事管理条例》' },
  { category: 'labour.job.exam', question: '职称证书丢了怎么查', answer: '2010 年以后的可在各地职称评审系统查询并下载电子证书；更早的向原评审机构申请出具证明。', basis: '《职称评审管理暂行规定》' },
]
