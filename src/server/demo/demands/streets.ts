import type { DemandScript } from '../demand-script.ts'

/** 道路、市容、环卫、排水. */
export const STREETS: DemandScript[] = [
  { category: 'urban.road.surface', kind: 'help', title: '{road}路面塌陷', body: '{area}{road}靠近公交站的机动车道塌了一块，直径大概一米，晚上看不清，昨晚有电动车摔倒，请尽快修。', cause: '雨后路基下沉', answer: '接单后养护人员当日到现场围挡并设置警示灯，经开挖检查系路基雨后流失，已回填压实、恢复沥青面层，现已通行。', weight: 2 },
  { category: 'urban.road.surface', kind: 'complaint', title: '{road}坑洼半年没人补', body: '{area}{road}从{school}到菜场一段坑坑洼洼，下雨全是水坑，去年冬天反映过说列入计划，到现在没有动静。', cause: '路面老化，养护计划未落实', answer: '该路段已列入本季度罩面计划，先行对较大坑槽作了冷补处理；整段铣刨罩面安排在夜间施工，工期约十天，期间保留半幅通行。' },
  { category: 'urban.road.manhole', kind: 'help', title: '{estate}门口井盖缺失', body: '{area}{estate}南门人行道上一个井盖不见了，有半米多深，学生上学都从这里走，很危险。', cause: '井盖被碾压破损后移位', answer: '抢修人员四十分钟内到场加盖临时盖板，当天更换为防沉降井盖，并对该路段二十六座井盖逐一检查，另更换两座。', urgency: 'urgent', weight: 2 },
  { category: 'urban.road.light', kind: 'help', title: '{road}路灯不亮', body: '{area}{road}中段连着{m}盏路灯不亮，已经一个星期了，晚上接孩子放学黑漆漆的。', cause: '线路故障', answer: '经查为地下电缆接头受潮短路，已更换电缆{n}米并恢复照明，当晚复查全部点亮。', weight: 3 },
  { category: 'urban.road.work', kind: 'complaint', title: '{road}施工围挡挡住人行道', body: '{area}{road}管网施工把人行道全围住了，老人小孩只能走机动车道，没有看到警示灯，也没写什么时候完工。', cause: '施工单位未留行人通道', answer: '已责令施工单位当日让出一点五米行人便道，补设警示灯和公示牌，并对项目部作出整改通知。工程计划本月底完工。', against: { type: 'firm', name: '路段管网工程项目部' } },
  { category: 'urban.road.bridge', kind: 'help', title: '{village}小桥栏杆断裂', body: '{village}村口小桥护栏断了三米多，桥面也有裂缝，村里人天天走。', cause: '年久失修，被农用车撞断', answer: '已设置限载标志和临时防护，委托检测单位对桥梁进行评定；护栏已修复，桥面裂缝按评定意见灌缝处理。' },
  { category: 'urban.appearance.vendor', kind: 'complaint', title: '{road}夜间烧烤摊占道', body: '{area}{road}每天晚上七点以后有五六家烧烤摊占着人行道，油烟大，还扔一地竹签，走路都走不通。', cause: '流动摊贩占道经营', answer: '执法人员连续三晚到场劝离并暂扣物品一次，已引导摊主进入附近疏导点经营，同时在该路段增加二十一时至二十三时定点值守。', weight: 2 },
  { category: 'urban.appearance.sidewalk', kind: 'complaint', title: '人行道堆放建材', body: '{area}{road}{n}号五金店把瓷砖、水泥堆在人行道盲道上，提醒过几次不听。', cause: '商户占用盲道', answer: '已现场责令清理，商户当日搬离并签订门前责任书，后续纳入日常巡查。', against: { type: 'firm', name: '{road}一五金店' } },
  { category: 'urban.appearance.sign', kind: 'help', title: '店招松动有坠落危险', body: '{area}{road}{n}号二楼一块广告牌铁架松了，风一吹就响，下面是人行道。', cause: '固定件锈蚀', answer: '已联系产权人并组织拆除松动构件，对该路段四十余块户外招牌开展排查，要求三家限期加固。', urgency: 'urgent' },
  { category: 'urban.appearance.illegal', kind: 'report', title: '举报顶楼违法搭建', body: '{area}{estate}{m}幢顶楼住户在公共屋面搭了阳光房，还在继续砌墙，楼下已经渗水。', cause: '占用公共屋面违建', answer: '经现场勘查，当事人未取得规划许可，已立案并下达责令停止建设和限期拆除决定，当事人已自行拆除。', weight: 2 },
  { category: 'urban.appearance.greening', kind: 'help', title: '行道树枯枝压着电线', body: '{area}{road}几棵梧桐树枝长到二楼窗户里，还压着电线，刮风很担心。', cause: '多年未修剪', answer: '园林养护人员会同供电公司完成修剪{m}棵，清除枯枝，今后每年春秋各修剪一次。' },
  { category: 'urban.appearance.park', kind: 'suggestion', title: '建议滨江公园增加座椅和直饮水', body: '滨江公园散步的老人很多，从东门到码头一千多米只有两张长椅，建议增加座椅、遮阳和直饮水点。', cause: '休憩设施不足', answer: '经研究，年内在该段增设休憩座椅十二组、遮阳廊一处；直饮水点涉及管网改造，纳入明年提升工程一并设计。' },
  { category: 'urban.sanitation.garbage', kind: 'help', title: '{estate}垃圾三天没清', body: '{area}{estate}垃圾房已经三天没人清运，都堆到路上了，天热味道很大，苍蝇很多。', cause: '清运车辆故障', answer: '当日调派备用车辆清运并冲洗消杀，要求环卫企业建立备车制度，小区物业做好每日巡查报告。', weight: 2 },
  { category: 'urban.sanitation.garbage', kind: 'complaint', title: '环卫车凌晨作业扰民', body: '{area}{road}垃圾车每天凌晨三点多来压缩垃圾，声音很大，全家都睡不好。', cause: '作业时间过早', answer: '已将该点位清运调整至早上六点三十分以后，并更换低噪压缩设备，请继续监督。' },
  { category: 'urban.sanitation.toilet', kind: 'help', title: '菜场旁公厕长期关门', body: '{area}菜场旁边的公共厕所锁了快一个月，贴着维修中，买菜的老人很不方便。', cause: '化粪池改造', answer: '因化粪池满溢改造，已增设移动厕所两座，改造完成后已恢复开放，保洁时间延长至二十一时。' },
  { category: 'urban.sanitation.waste', kind: 'report', title: '渣土车夜间偷倒', body: '连续两晚看到渣土车往{village}边上的河滩倒建筑垃圾，大概凌晨一点。', cause: '违规倾倒建筑垃圾', answer: '执法人员蹲守查获违规车辆{m}辆，已立案查处并责令清理倾倒点，增设限高杆和监控。', urgency: 'urgent' },
  { category: 'urban.drain.sewage', kind: 'help', title: '{estate}下水道反水', body: '{area}{estate}一楼住户家里马桶反水，楼道里都是污水，物业说是市政管道堵了。', cause: '市政管道淤堵', answer: '抢修队当日疏通市政支管{n}米，清出油污约两立方米，已恢复通畅，并督促沿街三家餐饮店加装隔油池。', urgency: 'urgent', weight: 2 },
  { category: 'urban.drain.flood', kind: 'help', title: '{road}下穿通道积水', body: '刚才下大雨，{area}{road}下穿通道积水有膝盖深，有车子熄火在里面。', cause: '短时强降雨，雨水口堵塞', answer: '已会同交警封闭通道并架设泵车抽排，约两小时后恢复通行，清理雨水口{n}个，纳入汛期重点值守点。', urgency: 'critical' },
  { category: 'environment.air.fume', kind: 'complaint', title: '楼下饭店油烟熏人', body: '{area}{estate}{m}幢楼下饭店油烟直接往小区里排，夏天不敢开窗，去年装过净化器现在没开。', cause: '油烟净化设施未正常使用', answer: '已责令店方清洗并正常运行净化设施，委托检测排放达标；对未按规定保存清洗记录的行为给予警告。', against: { type: 'firm', name: '{estate}沿街一饭店' }, weight: 2 },
  { category: 'environment.air.dust', kind: 'complaint', title: '工地扬尘没有喷淋', body: '{area}{road}旁边工地土方裸露，风一吹全是灰，围挡上的喷淋一直没开。', cause: '扬尘防治措施未落实', answer: '已对项目下达整改通知，裸土全部覆盖，喷淋与扬尘监测联动开启，计不良行为记录一次。' },
]
