import { expect, test } from 'vitest'
import { numberHeadings } from '../../../shared/domain/report/numbering.ts'

const heading = (level: number, text = '工作开展情况') => ({ kind: 'heading', level, text })
const paragraph = { kind: 'paragraph', text: '正文。' }

test('levels are numbered 一、 （一） 1. （1） and begin again under a new parent', () => {
  const blocks = [1, 2, 3, 4, 4, 3, 2, 3, 1, 2].map((level) => heading(level))

  expect(numberHeadings(blocks)).toEqual([
    '一、',
    '（一）',
    '1.',
    '（1）',
    '（2）',
    '2.',
    '（二）',
    '1.',
    '二、',
    '（一）',
  ])
})

test('paragraphs between headings have no number and do not disturb the count', () => {
  expect(numberHeadings([heading(1), paragraph, heading(1)])).toEqual(['一、', undefined, '二、'])
})

test.each([
  [10, '十、'],
  [11, '十一、'],
  [20, '二十、'],
  [21, '二十一、'],
  [99, '九十九、'],
  [100, '100、'],
])('heading %i is numbered %s', (count, number) => {
  expect(numberHeadings(Array.from({ length: count }, () => heading(1))).at(-1)).toBe(number)
})

test.each([
  '（三）其他工作',
  '三、其他工作',
  '3.其他工作',
  '3、其他工作',
  '(3)其他工作',
  '③其他工作',
])('a number the clerk typed is not printed twice: %s', (text) => {
  expect(numberHeadings([heading(2), heading(2, text), heading(2)])).toEqual([
    '（一）',
    undefined,
    '（三）',
  ])
})

test.each([
  '2024年度工作安排',
  '“双随机、一公开”',
  '3.15消费者权益日活动',
  '一体推进普法',
  '十项举措',
])('a heading that only begins with a number is numbered: %s', (text) => {
  expect(numberHeadings([heading(1, text)])).toEqual(['一、'])
})

test('an empty heading is not counted', () => {
  expect(numberHeadings([heading(1), heading(1, '  '), heading(1)])).toEqual([
    '一、',
    undefined,
    '二、',
  ])
})

test('problems are told point by point: 一是, 二是; one the clerk numbered keeps its own', () => {
  const point = (text: string) => ({ kind: 'paragraph', level: 3, text })
  const blocks = [heading(1), point('人手不足。'), point('二是经费紧张。'), point('培训不够。')]
  const styles = ['chinese-comma', 'chinese-brackets', 'chinese-point'] as const

  expect(numberHeadings(blocks, styles)).toEqual(['一、', '一是', undefined, '三是'])
})

test('a paragraph with a run-in heading is counted among the headings of its level', () => {
  const runIn = { kind: 'paragraph', level: 2, text: '健全制度。全年印发文件3件。' }

  expect(numberHeadings([heading(1), runIn, heading(2), paragraph, runIn])).toEqual([
    '一、',
    '（一）',
    '（二）',
    undefined,
    '（三）',
  ])
})

test('a template may number in another way', () => {
  const styles = ['none', 'arabic-comma'] as const

  expect(numberHeadings([heading(1), heading(2), heading(2), heading(3)], styles)).toEqual([
    undefined,
    '1、',
    '2、',
    undefined,
  ])
})
