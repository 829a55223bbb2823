import { lines, type SampleEntry } from '../sample-year.ts'

/** Group 二（六）. */
export const disputeResolutionEntries: readonly SampleEntry[] = [
  {
    key: 'sample24.e053',
    on: '2024-01-11',
    text: '开展养老机构、救助站冬春安全隐患排查，重点检查取暖、用电和消防设施。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c2502'],
    figures: [
      { name: '检查机构', value: 16, unit: '家' },
      { name: '发现隐患', value: 23, unit: '处' },
      { name: '整改隐患', value: 23, unit: '处' },
    ],
  },
  {
    key: 'sample24.e054',
    on: '2024-04-12',
    text: '依托婚姻登记处设立家庭纠纷调解室，由调解员和社工共同疏导，引导当事人理性处理分歧。',
    officeKey: 'affairs',
    checkItemIds: ['anshun21.c2301', 'anshun21.c2303', 'anshun21.c0702'],
    figures: [
      { name: '调解纠纷', value: 74, unit: '件' },
      { name: '调解成功', value: 52, unit: '件' },
    ],
  },
  {
    key: 'sample24.e055',
    on: '2024-05-08',
    text: '调整局行政调解委员会组成人员，印发调解工作规则，明确受理范围、步骤和文书样式。',
    officeKey: 'policy',
    documentNumber: '示民发〔2024〕21号',
    checkItemIds: ['anshun21.c2302'],
    figures: [],
    evidence: [
      {
        name: '行政调解委员会调整通知.txt',
        mediaType: 'text/plain',
        body: lines(
          '示例县民政局关于调整行政调解委员会的通知（示例）',
          '主任：局长',
          '副主任：分管副局长',
          '成员：各股室负责人、法律顾问',
          '办公室设在政策法规股',
        ),
      },
    ],
  },
  {
    key: 'sample24.e056',
    on: '2024-06-14',
    text: '在县中心敬老院开展消防疏散综合演练，演练后逐环节复盘并修订应急预案。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c2501'],
    figures: [
      { name: '应急演练', value: 1, unit: '场' },
      { name: '参演', value: 134, unit: '人次' },
    ],
    evidence: [
      {
        name: '演练方案.txt',
        mediaType: 'text/plain',
        on: '2024-06-07',
        body: lines(
          '消防疏散综合演练方案（示例）',
          '科目：报警、疏散失能老人、初期灭火、清点人数',
          '分工：指挥组、疏散组、医护组、保障组',
        ),
      },
      {
        name: '演练小结.txt',
        mediaType: 'text/plain',
        caption: '演练后复盘',
        body: lines(
          '消防疏散综合演练小结（示例）',
          '全部老人疏散用时6分40秒',
          '不足：轮椅通道一处偏窄，已列入改造',
        ),
      },
    ],
  },
  {
    key: 'sample24.e057',
    on: '2024-06-27',
    text: '落实局领导接访和首问负责，信访事项按诉访分离要求登记、分流、回告。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c2201'],
    figures: [
      { name: '受理信访件', value: 38, unit: '件' },
      { name: '办结信访件', value: 38, unit: '件' },
    ],
  },
  {
    key: 'sample24.e058',
    on: '2024-09-19',
    text: '对当事人申请行政复议的救助案件逐件研究，按复议机关要求提交答复和证据材料。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2402'],
    figures: [{ name: '行政复议答复', value: 2, unit: '件' }],
  },
  {
    key: 'sample24.e059',
    on: '2024-10-31',
    text: '建立律师每周坐班接访制度，对涉法涉诉事项当场释明法律途径。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c2202', 'anshun21.c2201'],
    figures: [
      { name: '律师参与接访', value: 22, unit: '次' },
      { name: '受理信访件', value: 29, unit: '件' },
      { name: '办结信访件', value: 27, unit: '件' },
    ],
  },
  {
    key: 'sample24.e060',
    on: '2024-11-05',
    text: '局主要负责人出庭应诉社会救助类行政案件，庭前组织法律顾问和经办股室共同研究举证答辩。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2403', 'anshun21.c2404', 'anshun21.c3101'],
    figures: [{ name: '负责人出庭应诉', value: 2, unit: '件' }],
    evidence: [
      {
        name: '出庭应诉情况说明.txt',
        mediaType: 'text/plain',
        body: lines(
          '行政机关负责人出庭应诉情况说明（示例）',
          '案由：社会救助行政给付',
          '出庭人员：局主要负责人、委托代理人',
          '庭审结果：驳回原告诉讼请求',
        ),
      },
    ],
  },
  {
    key: 'sample24.e061',
    on: '2024-11-22',
    text: '组织社会工作者为困境儿童、独居老人提供心理疏导，重点个案由督导跟进。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c2503'],
    figures: [
      { name: '心理疏导', value: 186, unit: '人次' },
      { name: '跟进个案', value: 14, unit: '个' },
    ],
  },
  {
    key: 'sample24.e062',
    on: '2024-12-11',
    text: '就检察建议指出的残疾人补贴动态管理问题制定整改措施，按期书面回复并建立数据比对机制。',
    officeKey: 'policy',
    documentNumber: '示民函〔2024〕51号',
    checkItemIds: ['anshun21.c2405'],
    figures: [{ name: '回复检察建议', value: 1, unit: '件' }],
  },
]
