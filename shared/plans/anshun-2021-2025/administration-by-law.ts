import type { PlanChapter } from '../plan-chapter.ts'

/** Group 二（一）: measures 1-8. */
export const administrationByLaw: PlanChapter = {
  id: 'anshun21.g1',
  number: '二（一）',
  title: '大力推进依法行政',
  tasks: [
    {
      id: 'anshun21.t01',
      number: 1,
      title: '坚持把宪法作为根本活动准则',
      checkItems: [
        { id: 'anshun21.c0101', text: '党组织带头尊崇执行宪法，维护法制统一', kind: 'standing' },
        {
          id: 'anshun21.c0102',
          text: '中心组学习宪法法律，每年不少于1次',
          kind: 'annual',
          times: 1,
        },
        { id: 'anshun21.c0103', text: '规范性文件逐件把关，不与宪法相抵触', kind: 'standing' },
        { id: 'anshun21.c0104', text: '面向社会常态宣传宪法，用好各类媒体', kind: 'standing' },
        // The week of publicity surrounds 4 December; the day itself is the one the plan names.
        {
          id: 'anshun21.c0105',
          text: '办好国家宪法日、宪法宣传周集中宣传',
          kind: 'annual',
          times: 1,
          due: '12-04',
        },
      ],
    },
    {
      id: 'anshun21.t02',
      number: 2,
      title: '深入学习宣传贯彻习近平法治思想',
      checkItems: [
        { id: 'anshun21.c0201', text: '中心组把习近平法治思想作为学习重点', kind: 'standing' },
        { id: 'anshun21.c0202', text: '部署推动干部群众学习宣传习近平法治思想', kind: 'standing' },
        {
          id: 'anshun21.c0203',
          text: '办好习近平法治思想专题讲座、研讨班，系统培训党员干部',
          kind: 'standing',
        },
        { id: 'anshun21.c0204', text: '将习近平法治思想学习情况列入干部考核', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t03',
      number: 3,
      title: '维护党内法规制度统一性、权威性，坚定不移推进依规治党，抓好党内法规制度实施',
      checkItems: [
        {
          id: 'anshun21.c0301',
          text: '坚持党的领导、从严治党，领导干部带头并带动党员执行党内法规',
          kind: 'standing',
        },
        {
          id: 'anshun21.c0302',
          text: '党内法规列入中心组学习内容和法治宣传教育规划',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t04',
      number: 4,
      title: '构建职责明确、依法行政的行政治理体系',
      checkItems: [
        {
          id: 'anshun21.c0401',
          text: '坚持权责法定、依法履职，建设法治政府部门',
          kind: 'standing',
        },
        { id: 'anshun21.c0402', text: '对照民法典开展行政决策、管理和监督', kind: 'standing' },
        { id: 'anshun21.c0403', text: '规范许可、处罚、强制、检查等行政行为', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t05',
      number: 5,
      title: '坚持依法科学民主决策',
      checkItems: [
        { id: 'anshun21.c0501', text: '健全依法决策制度，明确重大决策的范围和程序', kind: 'once' },
        {
          id: 'anshun21.c0502',
          text: '重大行政决策履行调研、公众参与、论证、评估、审查、集体讨论程序',
          kind: 'event',
        },
        {
          id: 'anshun21.c0503',
          text: '改革、规划和涉民生、涉稳定的决策，先作专家论证和风险评估',
          kind: 'event',
        },
        {
          id: 'anshun21.c0504',
          text: '公开重大行政决策事项目录，建立并执行决策预公开制度',
          kind: 'standing',
        },
        {
          id: 'anshun21.c0505',
          text: '决策须听取法律顾问意见并经合法性审查，未审、有异议或不合法的不决定',
          kind: 'event',
        },
      ],
    },
    {
      id: 'anshun21.t06',
      number: 6,
      title: '深化民政“放管服”改革',
      checkItems: [
        {
          id: 'anshun21.c0601',
          text: '清理、整合、取消下放许可事项，不变相设置行政许可',
          kind: 'standing',
        },
        {
          id: 'anshun21.c0602',
          text: '推行“证照分离”、告知承诺和标准化审查，精简审批，持续减证便民',
          kind: 'standing',
        },
        {
          id: 'anshun21.c0603',
          text: '落实“双随机、一公开”和重点监管，推行信用等新型监管',
          kind: 'standing',
        },
        { id: 'anshun21.c0604', text: '审批事项取消、下放后及时跟进监管，不留真空', kind: 'event' },
        {
          id: 'anshun21.c0605',
          text: '扩大婚姻登记等跨区域通办，推进许可、救助网上掌上办',
          kind: 'standing',
        },
        {
          id: 'anshun21.c0606',
          text: '落实政务服务“好差评”，畅通服务对象意见反馈',
          kind: 'standing',
        },
        { id: 'anshun21.c0607', text: '民政政务依法公开，保障群众知情权', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t07',
      number: 7,
      title: '提升民政治理能力',
      checkItems: [
        { id: 'anshun21.c0701', text: '依法履职、决策、治理贯穿民政各环节', kind: 'standing' },
        {
          id: 'anshun21.c0702',
          text: '送法到村到户、到民政服务机构，引导群众依法维权、化解纠纷',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t08',
      number: 8,
      title: '依法加大未成年人保护体制机制建设',
      checkItems: [
        { id: 'anshun21.c0801', text: '牵头建立未成年人保护协调机制', kind: 'once' },
        {
          id: 'anshun21.c0802',
          text: '预防打击遗弃、虐待、性侵、监护失职等侵害未成年人行为，专项治理校园欺凌暴力',
          kind: 'standing',
        },
        { id: 'anshun21.c0803', text: '完善收养工作制度', kind: 'once' },
        { id: 'anshun21.c0804', text: '健全未成年人司法保护与行政保护的衔接办法', kind: 'once' },
        { id: 'anshun21.c0805', text: '建成留守、困境儿童动态信息库', kind: 'once' },
        {
          id: 'anshun21.c0806',
          text: '落实监护责任，完善关爱救助、社会救助和儿童福利政策',
          kind: 'standing',
        },
      ],
    },
  ],
}
