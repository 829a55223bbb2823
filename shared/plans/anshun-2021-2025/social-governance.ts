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
          text: '发挥公约、章程等社会规范作用，促进三治融合',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1202',
          text: '健全社区治理规则和评价体系，衔接各类社区服务',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1203',
          text: '建好村居务监督委员会，探索监督方式，推进公开',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1204',
          text: '健全议事协商制度，开展说事、恳谈和民主协商',
          kind: 'standing',
        },
        { id: 'anshun21.c1205', text: '落实村级“三公开”，推广“阳光公开”平台', kind: 'standing' },
        { id: 'anshun21.c1206', text: '编制村级事务公开目录和清单', kind: 'once' },
        { id: 'anshun21.c1207', text: '村（居）委会换届后指导修订村规民约', kind: 'event' },
        {
          id: 'anshun21.c1208',
          text: '配合创建法治乡村，培养“法律明白人”和法律顾问',
          kind: 'standing',
        },
        // Only the city makes these measures; a county bureau marks the item 不涉及.
        {
          id: 'anshun21.c1209',
          text: '国家立法修订后，修订我市村（居）委会组织法办法',
          kind: 'event',
        },
        { id: 'anshun21.c1210', text: '做好宗教团体登记管理，指导活动场所登记', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t13',
      number: 13,
      title: '推动社会力量参与社会治理',
      checkItems: [
        { id: 'anshun21.c1301', text: '发动协会商会、社工、志愿者参与法治建设', kind: 'standing' },
        {
          id: 'anshun21.c1302',
          text: '落实社会组织党建责任，扩大党的组织和工作覆盖',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1303',
          text: '培育社会组织和社区社会组织，支持志愿服务',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1304',
          text: '推动社会组织建立责任体系，资源向尽责者倾斜',
          kind: 'standing',
        },
        { id: 'anshun21.c1305', text: '动态管理社会组织信用信息并及时公布', kind: 'standing' },
        { id: 'anshun21.c1306', text: '扩大政府购买服务，同等条件优先社会组织', kind: 'standing' },
        { id: 'anshun21.c1307', text: '规范捐赠受赠，依法处理违法行为', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t14',
      number: 14,
      title: '发挥社会组织在法治社会建设中的作用',
      checkItems: [
        { id: 'anshun21.c1401', text: '引导社会组织依法自治、健康有序发展', kind: 'standing' },
        { id: 'anshun21.c1402', text: '实行“双报双推”，登记同步党建、写入章程', kind: 'standing' },
        { id: 'anshun21.c1403', text: '社会组织年检时检查党建工作', kind: 'annual' },
        { id: 'anshun21.c1404', text: '四类社会组织直接登记，重点培育', kind: 'standing' },
        { id: 'anshun21.c1405', text: '发挥协会商会自律和社区社会组织治理作用', kind: 'standing' },
        { id: 'anshun21.c1406', text: '支持申报中央财政社会服务项目', kind: 'standing' },
        {
          id: 'anshun21.c1407',
          text: '贯彻《志愿服务条例》，引导志愿者常态参与服务',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t15',
      number: 15,
      title: '健全公众参与重大公共决策机制',
      checkItems: [
        { id: 'anshun21.c1501', text: '涉群众利益的重大决策多渠道听取意见', kind: 'event' },
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
        { id: 'anshun21.c1505', text: '涉企文件公开征求意见，反馈采纳情况', kind: 'event' },
      ],
    },
  ],
}
