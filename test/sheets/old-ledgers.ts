import { day, type TestSheet } from './make-workbook.ts'

/** Tables as bureaus keep them, each of another shape. The words are ours. */

/** A title, a head of two rows, group rows, merged days and offices, sums, a note below. */
export const twoRowHead: TestSheet = {
  name: '2024年台账',
  merges: [
    'A1:G1',
    'A2:A3',
    'B2:B3',
    'C2:C3',
    'D2:D3',
    'E2:F2',
    'G2:G3',
    'A4:G4',
    'B6:B7',
    'D6:D7',
    'A10:G10',
  ],
  rows: [
    ['普定县民政局法治建设工作台账（2024年）'],
    ['序号', '时间', '工作内容', '责任科室', '法治培训', null, '对应任务'],
    [null, null, null, null, '场次', '人次', null],
    ['（一）干部学法'],
    [1, '3月', '组织干部集中学习民法典', '法规股', 3, 128, '第28条'],
    [2, day('2024-05-04'), '邀请律师讲授行政复议法，发放资料500份', '办公室、法规股', 1, 64, '28'],
    [3, null, '组织参加旁听庭审', null, null, null, null],
    ['小计', null, null, null, 4, 192],
    [],
    ['（二）社会组织'],
    [4, '2024年3—5月', '开展社会组织培训12期4300余人次', '社会组织股', null, null, null],
    [5, '每年12月10日前', '报送方案落实情况', '办公室', 0, 0, null],
    ['合计', null, null, null, 4, 192],
    ['注：本表由办公室填报，数据截至12月。'],
  ],
}

/** One head row at the top, full dates as text, figures only in the words. */
export const plain: TestSheet = {
  name: '台账',
  rows: [
    ['日期', '工作开展情况', '承办股室', '文号'],
    ['2024.3.5', '召开依法行政专题会议1次，参会26人', '办公室', null],
    ['2024/4/12', '印发执法案卷评查通知', '政策法规股', '普民发〔2024〕12号'],
    ['20240520', '走访养老机构15家', '养老服务股', null],
  ],
}

/** Months as group rows, no year but in the title, days without a year. */
export const byMonth: TestSheet = {
  name: 'Sheet1',
  merges: ['A1:C1', 'A3:C3', 'A6:C6'],
  rows: [
    ['2023年度普法工作记录'],
    ['日期', '活动名称', '地点'],
    ['3月'],
    ['3月5日', '学雷锋普法宣传', '文化广场'],
    [null, '社区法律咨询', '城关社区'],
    ['12月'],
    ['12.4', '宪法宣传周启动仪式', '县民政局'],
  ],
}

/** The plan's own tasks in the rows, what was done beside them, spans and standing duties as time. */
export const byTask: TestSheet = {
  name: '任务落实',
  merges: ['A1:F1'],
  rows: [
    ['重点任务落实情况统计表'],
    ['编号', '工作任务', '完成时限', '落实情况', '责任单位', '备注'],
    [1, '28', '全年', '领导班子举办法治专题讲座2次', '办公室', '已完成'],
    [2, '第1条', '2024年上半年', '修订权责清单', '政策法规股', null],
    [3, '35', '长期', '依法办理社会救助1024户2316人次', '社会救助股', '持续推进'],
  ],
}

/** Rows copied without a head. */
export const headless: TestSheet = {
  name: '摘录',
  rows: [
    [day('2024-06-01'), '开展儿童保护宣传2场，参与180人次', '儿童福利股'],
    [day('2024-06-15'), '组织殡葬领域执法检查', '社会事务股'],
  ],
}
