import type { PlanChapter } from '../plan-chapter.ts'

/** Group 二（三）: measures 12-15. */
export const socialGovernance: PlanChapter = {
  id: 'anshun21.g3',
  number: '二（三）',
  title: '推动形成法治化社会治理合力',
  tasks: [
    {
      id: 'anshun21.t12',
      number: 12,
      title: '推进民政基层治理法治化',
      checkItems: [
        {
          id: 'anshun21.c1201',
          text: '发挥村规民约等作用，融合自治德治法治，健全社区治理规则、评价和服务体系',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1202',
          text: '建好村（居）务监督委员会，探索监督方式，推进公开和民主管理',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1203',
          text: '健全村级议事协商，开展村民说事、恳谈和民主协商',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1204',
          text: '落实村级党务、村务、财务公开，编制目录清单，推广“阳光公开”平台',
          kind: 'standing',
        },
        { id: 'anshun21.c1205', text: '村（居）委会换届后指导修订村规民约', kind: 'event' },
        {
          id: 'anshun21.c1206',
          text: '配合创建法治乡村，培养“法律明白人”“法治带头人”和村居法律顾问',
          kind: 'standing',
        },
        // Only the city makes these measures; a county bureau marks the item 不涉及.
        {
          id: 'anshun21.c1207',
          text: '国家修法后，修订我市村（居）委会组织法的实施办法',
          kind: 'event',
        },
        {
          id: 'anshun21.c1208',
          text: '做好宗教团体登记管理，指导宗教活动场所登记',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t13',
      number: 13,
      title: '推动社会力量参与社会治理',
      checkItems: [
        {
          id: 'anshun21.c1301',
          text: '培育社区等各类社会组织，支持志愿服务，发动协会、社工、志愿者参与法治建设',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1302',
          text: '落实社会组织党建责任，扩大党的组织和工作覆盖',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1303',
          text: '推动社会组织履行社会责任，引导资源向尽责者倾斜',
          kind: 'standing',
        },
        { id: 'anshun21.c1304', text: '动态管理社会组织信用信息并及时公布', kind: 'standing' },
        {
          id: 'anshun21.c1305',
          text: '扩大向社会组织购买服务，同等条件下优先选用',
          kind: 'standing',
        },
        { id: 'anshun21.c1306', text: '规范捐赠、受赠，依法处理违法行为', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t14',
      number: 14,
      title: '发挥社会组织在法治社会建设中的作用',
      checkItems: [
        {
          id: 'anshun21.c1401',
          text: '引导社会组织依法自治、健康发展，发挥协会自律和社区组织治理作用',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1402',
          text: '实行“双报双推”，社会组织登记时同步开展党建、写入章程',
          kind: 'standing',
        },
        { id: 'anshun21.c1403', text: '社会组织年检时检查党建工作', kind: 'annual' },
        {
          id: 'anshun21.c1404',
          text: '协会商会、科技、公益慈善、社区服务类组织直接登记，重点培育',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1405',
          text: '支持社区服务类组织申报中央财政社会服务项目',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1406',
          text: '贯彻《志愿服务条例》，规范志愿组织，引导志愿者常态参与服务',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t15',
      number: 15,
      title: '健全公众参与重大公共决策机制',
      checkItems: [
        {
          id: 'anshun21.c1501',
          text: '涉群众利益的决策多渠道听取意见，涉企文件公开征求意见、反馈采纳情况',
          kind: 'event',
        },
        {
          id: 'anshun21.c1502',
          text: '无法律法规依据，不设减损权利或增加义务的规定',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1503',
          text: '法律顾问、公职律师参与决策，防范法律风险',
          kind: 'standing',
        },
        { id: 'anshun21.c1504', text: '建立职工、协会商会参与制定政策的机制', kind: 'once' },
      ],
    },
  ],
}
