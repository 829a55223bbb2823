import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cellOffsets,
  cellsOf,
  placeAt,
  textOf,
  withCell,
  withColumn,
  withPasted,
  withRow,
} from '../../../../renderer/screens/reports/table-cells.ts'
import { normaliseBlockText } from '../../../../shared/domain/report/block-text.ts'

const TABLE = '事项\t次数\n宣传\t3\n检查\t'
const rows = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(fc.stringMatching(/^[甲乙丙1-9 ]{0,4}$/u), { minLength: width, maxLength: width }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
)

describe('a table as it is edited', () => {
  test('no cell is lost or moved by opening and writing it', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        expect(cellsOf(textOf(cells))).toEqual(cells)
      }),
    )
  })

  test('rows and columns are added where the clerk is', () => {
    const cells = cellsOf(TABLE)

    expect(textOf(withRow(cells, { row: 0, column: 1 }))).toBe('事项\t次数\n\t\n宣传\t3\n检查\t')
    expect(textOf(withColumn(cells, { row: 2, column: 0 }))).toBe(
      '事项\t\t次数\n宣传\t\t3\n检查\t\t',
    )
  })

  test('a break or a tab in a cell does not part it', () => {
    expect(textOf(withCell(cellsOf(TABLE), { row: 1, column: 0 }, '宣传\n活动\t周'))).toBe(
      '事项\t次数\n宣传 活动 周\t3\n检查\t',
    )
  })

  test('an empty last cell is kept when it is saved', () => {
    expect(cellsOf(normaliseBlockText(TABLE))).toEqual(cellsOf(TABLE))
  })

  test('cells copied from another program lie where the clerk is, and the table grows', () => {
    expect(textOf(withPasted(cellsOf(TABLE), { row: 2, column: 1 }, '12\t家\r\n9\t份\r\n'))).toBe(
      '事项\t次数\t\n宣传\t3\t\n检查\t12\t家\n\t9\t份',
    )
  })
})

test('a click in a cell opens that cell, also where a row is short', () => {
  const text = '事项\t次数\t备注\n宣传\n\t3\t好'
  const offsets = cellOffsets(text)

  expect(offsets[1]).toEqual([9, undefined, undefined])
  offsets.forEach((line, row) =>
    line.forEach((offset, column) => {
      if (offset !== undefined) expect(placeAt(text, offset)).toEqual({ row, column })
    }),
  )
})
