import { lines, type SampleEntry } from '../sample-year.ts'

/** Group 二（七）. */
export const legalEducationEntries: readonly SampleEntry[] = [
  {
    key: 'sample24.e063',
    on: '2024-03-05',
    text: '制定并公布本局年度普法责任清单，把普法内容、对象、方式和标准落实到每个股室。',
    officeKey: 'policy',
    documentNumber: '示民发〔2024〕9号',
    checkItemIds: ['anshun21.c2702', 'anshun21.c2701'],
    figures: [{ name: '清单所列法律法规', value: 23, unit: '部' }],
    evidence: [
      {
        name: '普法责任清单.txt',
        mediaType: 'text/plain',
        caption: '公布稿摘录',
        body: lines(
          '示例县民政局2024年度普法责任清单（示例）',
          '社会救助股：社会救助暂行办法；低保办理窗口常态宣传',
          '社会事务股：民法典婚姻家庭编、殡葬管理条例；清明、民法典宣传月',
          '养老服务和儿童福利股：老年人权益保障法、未成年人保护法；敬老月、儿童节',
        ),
      },
    ],
  },
  {
    key: 'sample24.e064',
    on: '2024-04-03',
    text: '清明前在公墓和集镇开展文明祭扫普法，把殡葬管理规定、森林防火要求讲给祭扫群众。',
    officeKey: 'affairs',
    checkItemIds: ['anshun21.c2903', 'anshun21.c2602'],
    figures: [
      { name: '法治宣传活动', value: 1, unit: '场' },
      { name: '发放宣传资料', value: 1500, unit: '份' },
      { name: '参与群众', value: 620, unit: '人次' },
    ],
    evidence: [
      {
        name: '清明普法活动小结.txt',
        mediaType: 'text/plain',
        body: lines(
          '清明节普法活动小结（示例）',
          '地点：县公墓、东门集镇',
          '形式：政策展板、鲜花换纸钱、现场问答',
          '反响：群众主要询问公益性公墓价格和惠民殡葬补贴',
        ),
      },
    ],
  },
  {
    key: 'sample24.e065',
    on: '2024-05-06',
    until: '2024-05-28',
    text: '民法典宣传月期间，婚姻登记窗口开设婚前普法课堂，新人领证前可先听一堂婚姻家庭法律课。',
    officeKey: 'affairs',
    checkItemIds: ['anshun21.c2901', 'anshun21.c2605'],
    figures: [
      { name: '法治宣传活动', value: 6, unit: '场' },
      { name: '发放宣传资料', value: 2100, unit: '份' },
      { name: '法律咨询', value: 175, unit: '人次' },
    ],
  },
  {
    key: 'sample24.e066',
    on: '2024-05-17',
    text: '举办领导班子法治专题讲座，由公职律师讲授民法典与民政行政管理。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2802', 'anshun21.c2803'],
    figures: [
      { name: '法治讲座', value: 1, unit: '场' },
      { name: '参训', value: 57, unit: '人次' },
    ],
    evidence: [
      {
        name: '民法典讲座签到表.txt',
        mediaType: 'text/plain',
        body: lines(
          '示例县民政局民法典专题讲座签到表（示例）',
          '时间：2024年5月17日下午',
          '地点：局四楼会议室',
          '主讲：公职律师',
          '应到58人，实到57人，请假1人',
        ),
      },
    ],
  },
  {
    key: 'sample24.e067',
    on: '2024-05-31',
    text: '儿童节前夕在儿童之家开展“护苗”普法活动，以情景剧、知识问答讲解防性侵、防欺凌知识。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c2902', 'anshun21.c2901', 'anshun21.c0702'],
    figures: [
      { name: '法治宣传活动', value: 1, unit: '场' },
      { name: '发放宣传资料', value: 400, unit: '份' },
      { name: '参与群众', value: 265, unit: '人次' },
    ],
    evidence: [
      {
        name: '儿童节普法活动方案.txt',
        mediaType: 'text/plain',
        on: '2024-05-24',
        body: lines(
          '儿童节普法活动方案（示例）',
          '对象：留守儿童、困境儿童及监护人',
          '内容：情景剧、法律知识问答、心理游戏',
          '安全：每车配随车老师一名',
        ),
      },
    ],
  },
  {
    key: 'sample24.e068',
    on: '2024-06-20',
    text: '鼓励干部报考法律职业资格，为备考人员安排学习时间和资料。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2806'],
    figures: [{ name: '报考法律职业资格', value: 5, unit: '人' }],
  },
  {
    key: 'sample24.e069',
    on: '2024-07-30',
    text: '召开“八五”普法推进会，对照规划逐项检视任务进度，对滞后事项定人定时补齐。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2703', 'anshun21.c2601'],
    figures: [{ name: '推进会议', value: 1, unit: '次' }],
  },
  {
    key: 'sample24.e070',
    on: '2024-08-22',
    text: '选取低保复核、养老服务合同纠纷等身边案例开展以案释法，录制短视频在政务新媒体播放。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2805', 'anshun21.c2604'],
    figures: [
      { name: '以案释法', value: 3, unit: '场' },
      { name: '推送普法信息', value: 12, unit: '条' },
    ],
  },
  {
    key: 'sample24.e071',
    on: '2024-09-20',
    text: '以党组理论学习中心组扩大学习形式举办法治专题讲座，邀请法律顾问讲授宪法与依法行政。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2802', 'anshun21.c0102', 'anshun21.c0203'],
    figures: [
      { name: '法治讲座', value: 1, unit: '场' },
      { name: '中心组学习', value: 1, unit: '次' },
      { name: '参训', value: 64, unit: '人次' },
    ],
    evidence: [
      {
        name: '宪法讲座签到表.txt',
        mediaType: 'text/plain',
        body: lines(
          '示例县民政局宪法与依法行政专题讲座签到表（示例）',
          '时间：2024年9月20日下午',
          '地点：局四楼会议室',
          '主讲：局法律顾问',
          '应到66人，实到64人，请假2人',
        ),
      },
      {
        name: '讲座通知.txt',
        mediaType: 'text/plain',
        on: '2024-09-13',
        body: lines(
          '示例县民政局关于举办宪法与依法行政专题讲座的通知（示例）',
          '时间：2024年9月20日下午',
          '范围：局领导班子成员、全体干部、乡镇社会事务办负责人',
        ),
      },
    ],
  },
  {
    key: 'sample24.e072',
    on: '2024-10-15',
    text: '敬老月期间走进社区日间照料中心，围绕赡养、遗嘱和防诈骗开展老年人权益保障宣传。',
    officeKey: 'care',
    checkItemIds: ['anshun21.c2901', 'anshun21.c2605'],
    figures: [
      { name: '法治宣传活动', value: 4, unit: '场' },
      { name: '发放宣传资料', value: 800, unit: '份' },
      { name: '参与群众', value: 390, unit: '人次' },
    ],
  },
  {
    key: 'sample24.e073',
    on: '2024-10-22',
    text: '修订领导干部应知应会法律清单，组织全员闭卷测试，成绩记入个人学法档案。',
    officeKey: 'policy',
    documentNumber: '示民通〔2024〕49号',
    checkItemIds: ['anshun21.c2807'],
    figures: [
      { name: '学法测试', value: 1, unit: '次' },
      { name: '参加测试', value: 61, unit: '人次' },
      { name: '测试合格率', value: 100, unit: '%' },
    ],
  },
  {
    key: 'sample24.e074',
    on: '2024-11-28',
    text: '组建民政普法志愿队，吸收社工、退休干部和社会组织骨干参与，排出进村入户宣讲计划。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c2704', 'anshun21.c1301'],
    figures: [
      { name: '普法志愿者', value: 37, unit: '人' },
      { name: '宣讲活动', value: 8, unit: '场' },
    ],
  },
  {
    key: 'sample24.e075',
    on: '2024-12-02',
    until: '2024-12-06',
    text: '宪法宣传周期间，在政府网站、政务新媒体和办事大厅屏幕同步开展宪法主题宣传。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c0104', 'anshun21.c2906', 'anshun21.c2604'],
    figures: [
      { name: '推送普法信息', value: 9, unit: '条' },
      { name: '参与播放屏幕', value: 46, unit: '块' },
    ],
  },
  {
    key: 'sample24.e076',
    on: '2024-12-04',
    text: '国家宪法日当天在文化广场举办宪法主题宣传，局领导带领新入职干部进行宪法宣誓并现场接受咨询。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c2904', 'anshun21.c0105', 'anshun21.c0104'],
    figures: [
      { name: '法治宣传活动', value: 1, unit: '场' },
      { name: '发放宣传资料', value: 1200, unit: '份' },
      { name: '法律咨询', value: 86, unit: '人次' },
    ],
    evidence: [
      {
        name: '宪法日活动方案.txt',
        mediaType: 'text/plain',
        on: '2024-11-27',
        body: lines(
          '国家宪法日宣传活动方案（示例）',
          '时间：2024年12月4日上午',
          '内容：宪法宣誓、展板宣传、法律咨询',
          '责任股室：政策法规股，各股室各派2人',
        ),
      },
      {
        name: '宪法日活动小结.txt',
        mediaType: 'text/plain',
        caption: '活动后报县司法局',
        body: lines(
          '国家宪法日宣传活动小结（示例）',
          '现场发放资料1200份，解答咨询86人次',
          '群众询问较多：低保条件、赡养责任、婚姻登记材料',
        ),
      },
    ],
  },
]
