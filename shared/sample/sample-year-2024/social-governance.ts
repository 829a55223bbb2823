import { lines, type SampleEntry } from '../sample-year.ts'

/** Group 二（三）. Measure 15 has no entry, so that a gap shows. */
export const socialGovernanceEntries: readonly SampleEntry[] = [
  {
    key: 'sample24.e025',
    on: '2024-01-30',
    text: '组织社工站和志愿服务组织开展春节前暖冬行动，上门探访时一并讲解救助政策和法律援助渠道。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1301'],
    figures: [
      { name: '志愿服务活动', value: 31, unit: '场' },
      { name: '参与志愿者', value: 540, unit: '人次' },
    ],
  },
  {
    key: 'sample24.e026',
    on: '2024-03-15',
    text: '在全县推开村民说事、院坝协商，议定事项纳入村级公开栏跟踪办理。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1203', 'anshun21.c1201'],
    figures: [
      { name: '议事协商', value: 412, unit: '次' },
      { name: '协商解决事项', value: 367, unit: '件' },
    ],
  },
  {
    key: 'sample24.e027',
    on: '2024-04-19',
    text: '社会组织登记与党建同步办理，新登记社会组织在章程中全部载明党建内容。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1302', 'anshun21.c1402'],
    figures: [
      { name: '新登记社会组织', value: 9, unit: '家' },
      { name: '党组织覆盖率', value: 91.5, unit: '%' },
    ],
  },
  {
    key: 'sample24.e028',
    on: '2024-05-10',
    text: '会同统战部门指导宗教团体完善登记材料，现场帮助规范印章和财务管理。',
    officeKey: 'affairs',
    checkItemIds: ['anshun21.c1208'],
    figures: [{ name: '指导宗教团体', value: 2, unit: '家' }],
  },
  {
    key: 'sample24.e029',
    on: '2024-05-30',
    text: '编印村级事务公开参考目录，统一党务、村务、财务公开的内容、时限和样式。',
    officeKey: 'grassroots',
    documentNumber: '示民通〔2024〕24号',
    checkItemIds: ['anshun21.c1204'],
    figures: [{ name: '公开目录事项', value: 58, unit: '项' }],
    evidence: [
      {
        name: '村级事务公开目录.txt',
        mediaType: 'text/plain',
        body: lines(
          '村级事务公开参考目录（示例）',
          '党务：党员发展、组织生活、换届结果',
          '村务：低保评议、宅基地审批、公益事业',
          '财务：收支明细、集体资产处置，按月公开',
        ),
      },
    ],
  },
  {
    key: 'sample24.e030',
    on: '2024-06-13',
    text: '将困难老年人探访、困境儿童陪伴等服务交由社会组织承接，项目中期由第三方评估。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1305'],
    figures: [
      { name: '购买服务项目', value: 6, unit: '个' },
      { name: '购买服务资金', value: 128.5, unit: '万元' },
    ],
  },
  {
    key: 'sample24.e031',
    on: '2024-07-18',
    text: '与司法部门联合举办“法律明白人”培训，围绕土地、婚姻家庭和赡养纠纷开展案例教学。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1206'],
    figures: [
      { name: '培训', value: 1, unit: '期' },
      { name: '参训', value: 96, unit: '人次' },
    ],
    evidence: [
      {
        name: '培训通知.txt',
        mediaType: 'text/plain',
        on: '2024-07-11',
        body: lines(
          '示例县民政局关于举办“法律明白人”培训的通知（示例）',
          '时间：2024年7月18日',
          '对象：各村（社区）“法律明白人”代表',
          '课程：土地政策、婚姻家庭、赡养纠纷调处',
        ),
      },
    ],
  },
  {
    key: 'sample24.e032',
    on: '2024-08-08',
    text: '举办社会组织负责人规范化建设培训，重点讲解内部治理、收费管理和换届程序。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1401'],
    figures: [
      { name: '培训', value: 1, unit: '期' },
      { name: '参训', value: 118, unit: '人次' },
    ],
  },
  {
    key: 'sample24.e033',
    on: '2024-09-05',
    text: '借中华慈善日宣传新修改的慈善法，指导慈善组织规范公开募捐和善款使用公示。',
    officeKey: 'affairs',
    checkItemIds: ['anshun21.c1306', 'anshun21.c2603'],
    figures: [
      { name: '法治宣传活动', value: 1, unit: '场' },
      { name: '发放宣传资料', value: 650, unit: '份' },
      { name: '募集善款', value: 36.8, unit: '万元' },
    ],
  },
  {
    key: 'sample24.e034',
    on: '2024-10-11',
    text: '会同司法部门复核法治乡村创建点，推荐基础较好的村申报民主法治示范村。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1206', 'anshun21.c3501'],
    figures: [{ name: '推荐示范村', value: 3, unit: '个' }],
  },
  {
    key: 'sample24.e035',
    on: '2024-11-20',
    text: '向社会公布社会组织活动异常名录和年检结果，并推送至信用信息共享平台。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1304'],
    figures: [
      { name: '列入异常名录', value: 5, unit: '家' },
      { name: '推送信用信息', value: 131, unit: '条' },
    ],
  },
  {
    key: 'sample24.e036',
    on: '2024-12-05',
    text: '国际志愿者日期间集中展示助老助残志愿服务项目，为服务时长达标的志愿者办理记录证明。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1406', 'anshun21.c1301'],
    figures: [
      { name: '志愿服务活动', value: 5, unit: '场' },
      { name: '参与志愿者', value: 96, unit: '人次' },
    ],
  },
]
