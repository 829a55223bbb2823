import { describe, expect, test } from 'vitest'
import {
  itemsOfText,
  readExistingText,
} from '../../../shared/domain/existing-text/read-existing-text.ts'
import { expectNothingLost } from './no-loss.ts'

const TITLE = '云山县民政局2024年度法治政府建设情况的报告'
const read = (text: string) => readExistingText(itemsOfText(text))
const withBody = (above: string) => read(`${above}\n${TITLE}\n市民政局：\n一、主要工作\n开会3次。`)

describe('what a web page prints above a title', () => {
  test.each([
    '首页 > 政务公开 > 法治政府建设年度报告',
    '首页>政务公开>法治政府建设>正文',
    '网站首页»政府信息公开»民政局»工作报告',
    '首页 › 公示公告 › 年度报告',
    '首页→政务公开→总结',
    '首页 / 政务公开 / 法治政府建设报告',
    '首页／政务公开／规划计划',
    '首页 | 政务公开 | 报告',
    '首页 政务公开 政务服务 互动交流',
    '当前位置：首页>政务公开>年度报告',
    '当前位置: 云山县民政局 >> 工作报告',
    '您所在的位置：首页 > 正文',
    '您现在的位置：云山县人民政府',
    '您当前所在位置：首页＞信息公开',
    '你的位置：首页 >> 报告',
    '当前栏目：工作总结',
    '所在位置：首页 > 部门 > 民政局',
    '位置：首页/信息公开',
    '政务公开 > 法治政府建设 > 年度报告',
    '部门信息公开 → 民政局 → 工作报告',
    '云山县人民政府门户网站',
    '登录 注册 无障碍阅读 长者模式',
    '首页\n>\n政务公开\n>\n年度报告',
    '云山县民政局网站\n当前位置：首页 > 报告\n打印 关闭',
  ])('“%s” is no part of the title, stays, and is said to be hardly of the text', (above) => {
    const document = withBody(above)
    const lines = above.split('\n')

    expect(document.head).toMatchObject({ title: TITLE, recipient: '市民政局' })
    expect(document.blocks.slice(0, lines.length)).toEqual(
      lines.map((text, line) => ({ kind: 'paragraph', text, debris: true, line })),
    )
    expect(document.notes.filter(({ kind }) => kind === 'debris')).toHaveLength(lines.length)
    expectNothingLost(document)
  })

  test.each([
    '办事流程：申请→受理→审核→办结',
    '申请→受理→审核→办结',
    '支出>收入的项目2个',
    '民政/司法联席会议',
    '位置：县城东街',
    '开通了云山县民政局门户网站',
  ])('“%s” in the text is text', (line) => {
    const block = read(`正文开始。\n${line}\n正文结束。`).blocks[1]

    expect(block).toMatchObject({ text: line })
    expect(block?.debris).toBeUndefined()
  })

  test('a title may hold an arrow where no other title follows', () => {
    const { head } = read('申请→受理→办结流程工作方案\n市民政局：\n一、主要工作\n开会3次。')

    expect(head.title).toBe('申请→受理→办结流程工作方案')
  })
})
