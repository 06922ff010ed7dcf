import type { DemandScript } from '../demand-script.ts'

/** 小区、住房、水电气暖. */
export const HOMES: DemandScript[] = [
  { category: 'urban.water.stop', kind: 'help', title: '{estate}停水', body: '{area}{estate}从早上七点开始停水，没有看到通知，家里有婴儿，问什么时候来水。', cause: '主管爆裂', answer: '因{road}主管爆裂紧急抢修，已于当日恢复供水，抢修期间安排送水车两辆。今后抢修信息将同步发送至小区群。', urgency: 'urgent', weight: 2 },
  { category: 'urban.water.quality', kind: 'help', title: '自来水发黄', body: '{area}{estate}这两天自来水放出来是黄的，有一股铁锈味，不敢喝。', cause: '小区管网老化', answer: '已对小区管网末梢排放冲洗并取样检测，各项指标合格；该小区庭院管已列入更新计划，先行更换锈蚀立管两根。' },
  { category: 'urban.water.meter', kind: 'complaint', title: '水费一个月多了两百', body: '{estate}{m}幢，上月水费突然两百多，家里就老两口，没有漏水，怀疑水表有问题。', cause: '表后暗漏', answer: '经入户检查，水表检定合格，系卫生间表后管暗漏，已协助修复，并按规定对暗漏水量予以一次性减免。' },
  { category: 'urban.power.stop', kind: 'help', title: '{village}频繁跳闸', body: '{village}最近一到晚上做饭就跳闸，一周停了四次，村里说变压器太小。', cause: '台区负荷过大', answer: '已临时调整三相负荷，变压器增容工程完成立项，更换为四百千伏安变压器后供电正常。', weight: 2 },
  { category: 'urban.gas.leak', kind: 'help', title: '楼道有燃气味', body: '{area}{estate}{m}幢一单元楼道里有很浓的燃气味，住户已经下楼，请马上来人。', cause: '立管接头泄漏', answer: '抢修人员二十分钟到场关阀通风，查明立管接头老化泄漏，已更换并对整单元保压检测合格，恢复供气。', urgency: 'critical' },
  { category: 'urban.gas.connect', kind: 'complaint', title: '燃气开户等了一个月', body: '{estate}交房后申请通气，交了钱一个多月没人来，打电话总说排队。', cause: '施工队伍不足', answer: '已致歉并于两日内上门通气点火，增加安装班组，承诺今后五个工作日内完成。' },
  { category: 'urban.heat.cold', kind: 'help', title: '{estate}暖气不热', body: '{area}{estate}{m}幢供暖一周了，客厅只有十五度，家里有老人，阀门都放过气。', cause: '楼前管网失衡', answer: '入户测温十五点五摄氏度，已清洗除污器并调节楼前平衡阀，复测二十点三摄氏度，连续三日回访正常。', urgency: 'urgent', weight: 2 },
  { category: 'urban.heat.fee', kind: 'complaint', title: '停暖仍收全额热费', body: '房子空着，十月份申请停暖，现在还要收全款。', cause: '停供申请未登记', answer: '经核对停供申请有效，已按规定只收基本热费，多收部分退回原账户。' },
  { category: 'urban.property.service', kind: 'complaint', title: '{estate}物业不管事', body: '{area}{estate}楼道灯坏了两个月没换，绿化枯死，保安室常年没人，物业费却照收。', cause: '物业服务不到位', answer: '会同街道约谈物业企业，楼道灯已全部更换，保安按合同补足，对企业计信用扣分；街道将指导小区成立业委会。', against: { type: 'firm', name: '{estate}物业服务企业' }, weight: 3 },
  { category: 'urban.property.fee', kind: 'complaint', title: '物业涨价没有征求意见', body: '{estate}物业费从一块二涨到一块八，就在门口贴了张纸，没开过业主大会。', cause: '调价未经业主共同决定', answer: '经查调价未经法定程序，已责令恢复原标准并清退多收费用，涉及住户{n}户。' },
  { category: 'urban.property.lift', kind: 'help', title: '{estate}电梯困人', body: '{area}{estate}{m}幢电梯又停在半空，里面有两个人，已经按了紧急按钮没人应。', cause: '门锁触点故障', answer: '维保人员十八分钟到场解救，无人受伤；更换门锁触点并全面检验合格后恢复使用，责令维保单位整改值班通话。', urgency: 'critical' },
  { category: 'urban.property.lift', kind: 'help', title: '{m}幢电梯停用半个月', body: '{estate}{m}幢电梯贴了停用已经半个月，十一楼有坐轮椅的老人下不了楼。', cause: '曳引机损坏，维修资金未到位', answer: '启动维修资金应急使用，三日内完成审核，更换曳引机并检验合格，现已恢复；停用期间社区安排志愿者协助上下楼。', weight: 2 },
  { category: 'urban.property.parking', kind: 'complaint', title: '消防通道被车位占用', body: '{estate}物业把北门消防通道划成了临时车位收费，救护车上次都进不来。', cause: '物业违规划设车位', answer: '已责令擦除车位线、清空车辆并施划禁停标识，消防机构对物业立案处罚。', against: { type: 'firm', name: '{estate}物业服务企业' } },
  { category: 'urban.property.parking', kind: 'suggestion', title: '建议老小区夜间共享机关车位', body: '{estate}晚上一位难求，隔壁单位停车场下班后空着，建议错时开放。', cause: '停车供需矛盾', answer: '经协调，该单位停车场自下月起工作日十八时至次日八时向周边居民登记开放，首批车位四十个。' },
  { category: 'urban.property.leak', kind: 'help', title: '楼上漏水楼下遭殃', body: '{estate}{m}幢，楼上卫生间漏水把我家吊顶泡坏了，楼上说房子出租不管，物业调解不成。', cause: '防水层失效', answer: '社区、物业三方调解，楼上业主同意重做防水并赔偿吊顶费用，现已施工完毕，闭水试验合格。', weight: 2 },
  { category: 'urban.housing.sale', kind: 'complaint', title: '{estate}二期延期交房', body: '合同约定去年十二月底交房，到现在还没通知，工地上人很少，我们{n}户业主都很着急。', cause: '项目资金紧张', answer: '该项目已列入保交房清单，专班核定资金缺口并督促复工，现主体完工，计划三个月内交付，进度每周在业主群公布；违约金由企业按合同兑付。', against: { type: 'firm', name: '{estate}开发企业' }, weight: 2 },
  { category: 'urban.housing.certificate', kind: 'help', title: '入住五年办不出房产证', body: '{estate}入住五年了，开发商说竣工备案没完成，孩子上学要用证。', cause: '竣工验收手续不全', answer: '纳入历史遗留问题清单，按容缺办理意见完成首次登记，现可由业主预约转移登记，入学先由社区出具居住情况核验。' },
  { category: 'urban.housing.rent', kind: 'complaint', title: '中介不退押金', body: '租的是{road}一家中介的房子，合同到期搬走半个月，押金两千说要扣保洁费只退三百。', cause: '押金条款争议', answer: '经调解，中介退还押金一千八百元，对格式合同中不合理条款责令修改。', against: { type: 'firm', name: '{road}一房产中介' }, weight: 2 },
  { category: 'urban.housing.renovation', kind: 'complaint', title: '旧改后楼道反而漏水', body: '{estate}去年旧改，外墙重新刷过，今年一下雨顶楼和楼道就漏，找施工方没人来。', cause: '屋面接缝处理不到位', answer: '在保修期内，已由施工单位重做屋面接缝防水，雨后复查无渗漏，质保期重新起算。' },
  { category: 'urban.construction.quality', kind: 'complaint', title: '新房墙面空鼓开裂', body: '{estate}{m}幢收房发现三面墙空鼓，地面有裂缝，开发商派人抹了点水泥就不管了。', cause: '抹灰质量缺陷', answer: '质监站现场抽查属实，责令开发企业逐户整改并出具方案，该户已铲除重做，经业主验收签字。' },
  { category: 'urban.construction.safety', kind: 'report', title: '工地塔吊越过居民楼', body: '{area}{road}工地塔吊吊着东西从我们楼顶过，下面还有幼儿园，太危险。', cause: '吊装半径未限制', answer: '已责令停用该塔吊，重新设定限位和安全区域，施工单位停工整改一天，安全员被约谈。', urgency: 'urgent' },
]
