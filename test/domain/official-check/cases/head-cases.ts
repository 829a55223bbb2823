import { corrects, reports, type RuleCase } from './rule-case.ts'

const PAPER = '普民发〔2026〕3号\n普定县民政局关于2025年度工作情况的报告\n县人民政府：'

/** 份号, 密级 and 紧急程度 at the top of a paper. */
export const headCases: readonly RuleCase[] = [
  {
    rule: 111,
    wrong: [
      corrects(`0012\n机密★1年\n${PAPER}`, `000012\n机密★1年\n${PAPER}`),
      corrects(`份号：12\n秘密\n${PAPER}`, `000012\n秘密\n${PAPER}`),
      corrects(`０００００１\n秘密\n${PAPER}`, `000001\n秘密\n${PAPER}`),
      reports(`00000012\n机密★1年\n${PAPER}`),
      reports(`000012\n特急\n${PAPER}`),
      reports(`000012\n${PAPER}`),
      reports(`机密★1年\n${PAPER}`),
    ],
    right: [`000012\n机密★1年\n${PAPER}`, `特急\n${PAPER}`, PAPER, '2024\n工作要点', '000012'],
  },
  {
    rule: 112,
    wrong: [
      reports(`紧急\n${PAPER}`),
      reports(`000012\n机密★1年\n急件\n${PAPER}`),
      reports(`平急\n${PAPER}`),
      reports(`特急\n机密★1年\n${PAPER}`),
      reports('普民发〔2026〕3号\n加急\n普定县民政局关于2025年度工作情况的报告'),
      reports('普定县民政局关于报送数据的通知（特急）'),
    ],
    right: [
      `特急\n${PAPER}`,
      `000012\n机密★1年\n加急\n${PAPER}`,
      '普定县民政局关于做好防汛工作的紧急通知',
      '接到特急电报后，我局立即部署。',
    ],
  },
  {
    rule: 113,
    wrong: [
      corrects(`000012\n机密1年\n${PAPER}`, `000012\n机密★1年\n${PAPER}`),
      corrects(`000012\n机密☆1年\n${PAPER}`, `000012\n机密★1年\n${PAPER}`),
      corrects(`000012\n秘密★十年\n${PAPER}`, `000012\n秘密★10年\n${PAPER}`),
      corrects(`000012\n绝密（5年）\n${PAPER}`, `000012\n绝密★5年\n${PAPER}`),
    ],
    right: [
      `000012\n机密★1年\n${PAPER}`,
      `000012\n秘密\n${PAPER}`,
      `000012\n绝密★长期\n${PAPER}`,
      '依法保守国家秘密。',
    ],
  },
]
