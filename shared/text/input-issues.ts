import type { z } from 'zod'
import { fieldLabels } from './labels.ts'

type Issue = z.core.$ZodIssue

/** Says in Chinese what is wrong with an input, field by field, at most three. */
export const describeIssues = (issues: readonly Issue[]): string => {
  const said = issues.slice(0, 3).map(describeIssue)
  return issues.length > 3 ? `${said.join('；')}；另有${issues.length - 3}处` : said.join('；')
}

/** `issue.input` is there because the doors parse with `reportInput`. */
const describeIssue = (issue: Issue): string => `“${fieldName(issue.path)}”${whatIsWrong(issue)}`

const fieldName = (path: readonly PropertyKey[]): string => {
  const parts: string[] = []
  for (const key of path) {
    if (typeof key === 'number') parts.push(`第${key + 1}项`)
    else parts.push(fieldLabels[String(key)] ?? String(key))
  }
  return parts.length === 0 ? '输入' : parts.join('')
}

const customTexts: Readonly<Record<string, string>> = {
  'too-many-decimals': '最多四位小数',
  missing: '没有填写',
}

const whatIsWrong = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input == null ? '没有填写' : '填写的类型不对'
    case 'too_big':
      return tooBig(issue.origin, issue.maximum)
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum)
    case 'invalid_format':
      return issue.format === 'date' ? '不是存在的日期（应写成2024-03-05）' : '格式不对'
    case 'invalid_value':
      return `只能是${issue.values.map(String).join('、')}`
    case 'unrecognized_keys':
      return `有不认识的字段${issue.keys.join('、')}`
    case 'custom':
      return customTexts[issue.message] ?? '不合要求'
    default:
      return '不合要求'
  }
}

const tooBig = (origin: string, maximum: number | bigint): string => {
  if (origin === 'string') return `太长，最多${maximum}个字`
  return origin === 'array' ? `太多，最多${maximum}项` : `太大，不能超过${maximum}`
}

const tooSmall = (origin: string, minimum: number | bigint): string => {
  if (origin === 'string') return '不能为空'
  return origin === 'array' ? `至少${minimum}项` : `太小，不能小于${minimum}`
}
