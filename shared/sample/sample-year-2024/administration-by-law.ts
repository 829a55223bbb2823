import { lines, type SampleEntry } from '../sample-year.ts'

/** Group 二（一）. Measure 4 has no entry, so that a gap shows. */
export const administrationByLawEntries: readonly SampleEntry[] = [
  {
    key: 'sample24.e001',
    on: '2024-02-06',
    text: '经局党组会议审定，向社会公布年度重大行政决策事项目录，并同步公布承办股室和意见反馈渠道。',
    officeKey: 'policy',
    documentNumber: '示民发〔2024〕7号',
    checkItemIds: ['anshun21.c0504'],
    figures: [{ name: '列入目录事项', value: 2, unit: '项' }],
    evidence: [
      {
        name: '重大行政决策事项目录.txt',
        mediaType: 'text/plain',
        caption: '公布稿',
        body: lines(
          '示例县民政局2024年度重大行政决策事项目录（示例）',
          '一、临时救助实施细则，承办股室：社会救助股',
          '二、农村敬老院布局调整方案，承办股室：养老服务和儿童福利股',
          '意见反馈：局政策法规股',
        ),
      },
    ],
  },
  {
    key: 'sample24.e002',
    on: '2024-02-27',
    text: '局党组理论学习中心组集中学习宪法，班子成员逐一结合分管业务谈认识、讲打算。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c0102', 'anshun21.c0101', 'anshun21.c2803'],
    figures: [
      { name: '中心组学习', value: 1, unit: '次' },
      { name: '参学', value: 13, unit: '人次' },
    ],
    evidence: [
      {
        name: '中心组学习签到表.txt',
        mediaType: 'text/plain',
        body: lines(
          '示例县民政局党组理论学习中心组学习签到表（示例）',
          '时间：2024年2月27日上午',
          '地点：局三楼会议室',
          '学习内容：《中华人民共和国宪法》',
          '应到13人，实到13人',
        ),
      },
      {
        name: '中心组学习记录.txt',
        mediaType: 'text/plain',
        caption: '学习记录摘要',
        body: lines(
          '示例县民政局党组理论学习中心组学习记录（示例）',
          '一、领学宪法总纲和公民的基本权利和义务',
          '二、交流研讨：依宪履职、依法救助',
          '三、议定：各股室年内对照宪法法律梳理办事流程',
        ),
      },
    ],
  },
  {
    key: 'sample24.e003',
    on: '2024-03-19',
    text: '印发年度学习贯彻习近平法治思想计划，把学习安排细化到党组、支部和个人三个层面。',
    officeKey: 'office',
    documentNumber: '示民通〔2024〕11号',
    checkItemIds: ['anshun21.c0202', 'anshun21.c0201'],
    figures: [],
  },
  {
    key: 'sample24.e004',
    on: '2024-03-28',
    text: '召开未成年人保护工作协调机制全体会议，审议年度重点工作，理顺侵害线索移送和会商流程。',
    officeKey: 'care',
    documentNumber: '示未保组〔2024〕1号',
    checkItemIds: ['anshun21.c0801', 'anshun21.c0802', 'anshun21.c0804'],
    figures: [
      { name: '协调会议', value: 1, unit: '次' },
      { name: '参会成员单位', value: 27, unit: '家' },
    ],
    evidence: [
      {
        name: '协调机制会议纪要.txt',
        mediaType: 'text/plain',
        body: lines(
          '未成年人保护工作协调机制会议纪要（示例）',
          '时间：2024年3月28日',
          '议题：年度重点工作；线索移送和会商流程',
          '议定：每季度会商一次，民政、公安、检察、教育各定联络员一名',
        ),
      },
    ],
  },
  {
    key: 'sample24.e005',
    on: '2024-04-16',
    text: '修订民政服务告知承诺清单，取消重复提交的证明，申请人自愿承诺后即可先行受理。',
    officeKey: 'affairs',
    documentNumber: '示民通〔2024〕16号',
    checkItemIds: ['anshun21.c0602'],
    figures: [
      { name: '取消证明材料', value: 7, unit: '项' },
      { name: '告知承诺办理', value: 214, unit: '件' },
    ],
  },
  {
    key: 'sample24.e006',
    on: '2024-04-25',
    text: '组织法律服务队走进县中心敬老院，围绕防范养老诈骗和老年人权益为老人现场讲法。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c0702', 'anshun21.c2901'],
    figures: [
      { name: '法治宣传活动', value: 1, unit: '场' },
      { name: '参与群众', value: 142, unit: '人次' },
      { name: '发放宣传资料', value: 300, unit: '份' },
    ],
  },
  {
    key: 'sample24.e007',
    on: '2024-05-14',
    text: '局党组理论学习中心组专题学习习近平法治思想、宪法和党内法规，支部书记列席并作重点发言。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c0102', 'anshun21.c0201', 'anshun21.c0302'],
    figures: [
      { name: '中心组学习', value: 1, unit: '次' },
      { name: '参学', value: 19, unit: '人次' },
    ],
    evidence: [
      {
        name: '专题学习签到表.txt',
        mediaType: 'text/plain',
        body: lines(
          '示例县民政局中心组专题学习签到表（示例）',
          '时间：2024年5月14日上午',
          '地点：局三楼会议室',
          '学习内容：习近平法治思想、宪法、党内法规',
          '应到19人，实到19人',
        ),
      },
    ],
  },
  {
    key: 'sample24.e008',
    on: '2024-06-18',
    text: '结合党纪学习教育开展警示教育，局领导带头讲纪律党课，干部对照条例查找问题。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c0301', 'anshun21.c0302'],
    figures: [
      { name: '警示教育', value: 1, unit: '场' },
      { name: '参加人员', value: 48, unit: '人次' },
    ],
  },
  {
    key: 'sample24.e009',
    on: '2024-06-21',
    text: '按抽查计划随机抽取社会组织开展实地检查，检查结果和整改要求在政府网站公布。',
    officeKey: 'grassroots',
    documentNumber: '示民通〔2024〕27号',
    checkItemIds: ['anshun21.c0603', 'anshun21.c1104', 'anshun21.c1702'],
    figures: [
      { name: '抽查社会组织', value: 12, unit: '家' },
      { name: '督促整改问题', value: 17, unit: '个' },
    ],
  },
  {
    key: 'sample24.e010',
    on: '2024-07-09',
    until: '2024-07-10',
    text: '举办习近平法治思想专题研讨班，股室负责人和乡镇社会事务办工作人员脱产参加。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c0203', 'anshun21.c2806'],
    figures: [
      { name: '培训', value: 1, unit: '期' },
      { name: '参训', value: 52, unit: '人次' },
    ],
    evidence: [
      {
        name: '研讨班签到表.txt',
        mediaType: 'text/plain',
        on: '2024-07-09',
        body: lines(
          '示例县民政局专题研讨班签到表（示例）',
          '时间：2024年7月9日至10日',
          '地点：县委党校二号教室',
          '应到54人，实到52人，请假2人',
        ),
      },
    ],
  },
  {
    key: 'sample24.e011',
    on: '2024-08-13',
    text: '将调整临时救助标准列为重大行政决策，先后完成入户调研、风险评估、法律顾问审查和集体讨论。',
    officeKey: 'relief',
    checkItemIds: ['anshun21.c0502', 'anshun21.c0503', 'anshun21.c0505'],
    figures: [
      { name: '征集意见建议', value: 23, unit: '条' },
      { name: '采纳意见建议', value: 15, unit: '条' },
    ],
    evidence: [
      {
        name: '风险评估报告摘要.txt',
        mediaType: 'text/plain',
        on: '2024-08-09',
        caption: '评估结论页',
        body: lines(
          '临时救助标准调整社会稳定风险评估报告摘要（示例）',
          '评估对象：临时救助标准调整方案',
          '评估结论：低风险，可以实施',
          '防范措施：加强政策解读，设过渡期三个月',
        ),
      },
    ],
  },
  {
    key: 'sample24.e012',
    on: '2024-08-27',
    text: '会同各乡镇完成留守儿童和困境儿童暑期摸底，逐人核实监护情况后更新信息库。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c0805', 'anshun21.c0806'],
    figures: [
      { name: '入库儿童', value: 1463, unit: '人' },
      { name: '走访儿童', value: 1287, unit: '人次' },
    ],
  },
  {
    key: 'sample24.e013',
    on: '2024-09-03',
    text: '婚姻登记跨县区、跨市通办窗口实现常态运行，预约、受理、发证一次办结。',
    officeKey: 'affairs',
    checkItemIds: ['anshun21.c0605'],
    figures: [{ name: '跨区域婚姻登记', value: 63, unit: '对' }],
  },
  {
    key: 'sample24.e014',
    on: '2024-09-11',
    text: '会同检察、公安、教育部门开展校园欺凌防治联合督导，对强制报告落实不到位的学校当场交办。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c0802'],
    figures: [
      { name: '督导学校', value: 9, unit: '所' },
      { name: '交办问题', value: 12, unit: '个' },
    ],
  },
  {
    key: 'sample24.e015',
    on: '2024-10-16',
    text: '规范收养评估流程，收养登记前一律开展家庭走访和融合期观察。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c0803'],
    figures: [{ name: '办理收养登记', value: 4, unit: '件' }],
  },
  {
    key: 'sample24.e016',
    on: '2024-10-29',
    text: '在救助服务大厅和手机端同步设置评价入口，差评工单由股室负责人限时回访。',
    officeKey: 'relief',
    checkItemIds: ['anshun21.c0605', 'anshun21.c0606'],
    figures: [
      { name: '线上受理救助申请', value: 318, unit: '件' },
      { name: '服务满意率', value: 99.2, unit: '%' },
    ],
  },
]
