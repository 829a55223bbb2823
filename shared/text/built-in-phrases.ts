import type { Phrase } from '../domain/phrase.ts'

const texts: readonly string[] = [
  '组织开展【主题】法治宣传活动【几】场，发放宣传资料【几】份，惠及群众【几】人次。',
  '党组理论学习中心组集体学习【法律法规】【几】次，【几】人参加。',
  '邀请【谁】讲授【主题】法治专题讲座【几】场，参训【几】人次。',
  '举办【名称】培训班【几】期，培训【几】人次。',
  '开展【领域】执法检查【几】次，检查【对象】【几】家，发现问题【几】个，已整改【几】个。',
  '受理【事项】【几】件，办结【几】件，按期办结率【几】%。',
  '排查化解【类型】矛盾纠纷【几】件，化解成功【几】件。',
  '印发《【文件名】》（【文号】），明确【内容】。',
]

/** The phrases every bureau has. */
export const builtInPhrases: readonly Phrase[] = texts.map((text, index) => ({
  id: `built-in-${index + 1}`,
  text,
  builtIn: true,
}))
