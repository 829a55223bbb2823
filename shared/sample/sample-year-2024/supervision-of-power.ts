import { lines, type SampleEntry } from '../sample-year.ts'

/** Group 二（五）. */
export const supervisionOfPowerEntries: readonly SampleEntry[] = [
  {
    key: 'sample24.e046',
    on: '2024-03-26',
    text: '重新绘制权力运行流程图，逐岗排查廉政风险，防控措施落实到岗到人。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c1901'],
    figures: [
      { name: '排查廉政风险点', value: 32, unit: '个' },
      { name: '制定防控措施', value: 57, unit: '条' },
    ],
  },
  {
    key: 'sample24.e047',
    on: '2024-06-26',
    text: '开展政务公开专区自查，按标准目录补齐社会救助、养老服务领域公开内容。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c2101', 'anshun21.c0607'],
    figures: [{ name: '主动公开信息', value: 286, unit: '条' }],
  },
  {
    key: 'sample24.e048',
    on: '2024-07-16',
    text: '主动向县人大代表、政协委员通报民政工作，建议提案全部由局领导领办、当面沟通。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c1902'],
    figures: [
      { name: '办理人大建议', value: 4, unit: '件' },
      { name: '办理政协提案', value: 5, unit: '件' },
      { name: '办理满意率', value: 100, unit: '%' },
    ],
  },
  {
    key: 'sample24.e049',
    on: '2024-08-30',
    text: '就网民关注的高龄津贴发放时间问题及时发布说明，完善信息发布审核和值守安排。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c2103'],
    figures: [{ name: '回应群众关切', value: 11, unit: '件' }],
  },
  {
    key: 'sample24.e050',
    on: '2024-09-13',
    text: '与邻县民政部门互派执法骨干，随机抽取检查事项开展交叉评议。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2002'],
    figures: [
      { name: '交叉评议', value: 1, unit: '次' },
      { name: '互查案卷', value: 10, unit: '卷' },
    ],
  },
  {
    key: 'sample24.e051',
    on: '2024-10-10',
    text: '依法答复政府信息公开申请，答复前一律经政策法规股审核。',
    officeKey: 'office',
    checkItemIds: ['anshun21.c2104', 'anshun21.c2102'],
    figures: [
      { name: '答复信息公开申请', value: 7, unit: '件' },
      { name: '按期答复率', value: 100, unit: '%' },
    ],
  },
  {
    key: 'sample24.e052',
    on: '2024-11-06',
    text: '组织行政执法案卷评查，通报文书不规范等共性问题，优秀案卷印发各执法股室参照。',
    officeKey: 'policy',
    documentNumber: '示民通〔2024〕52号',
    checkItemIds: ['anshun21.c2004'],
    figures: [
      { name: '评查案卷', value: 15, unit: '卷' },
      { name: '优秀案卷', value: 3, unit: '卷' },
    ],
    evidence: [
      {
        name: '案卷评查通报.txt',
        mediaType: 'text/plain',
        body: lines(
          '示例县民政局行政执法案卷评查通报（示例）',
          '评查15卷：优秀3卷、合格12卷',
          '共性问题：询问笔录要素不全、送达回证填写不规范',
          '整改时限：2024年11月底',
        ),
      },
    ],
  },
]
