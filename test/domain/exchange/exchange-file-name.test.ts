import { expect, test } from 'vitest'
import { exchangeFileName } from '../../../shared/domain/exchange/exchange-file-name.ts'

const when = { day: '2026-11-22', time: '1530', token: 'k3f9' }

test('a data file is named after bureau, person and minute', () => {
  expect(exchangeFileName({ unit: '西秀区民政局', name: '王芳', ...when })).toBe(
    '西秀区民政局_王芳_2026-11-22_1530_k3f9.mzsj',
  )
})

test.each([
  ['', ''],
  ['  ', '\u0000'],
  ['../../etc', 'a/b\\c'],
  ['安顺市\u202E民政局', '王_芳 '],
  ['局'.repeat(300), '芳'.repeat(300)],
  ['CON', '\ud800'],
])(
  'the name is one any stick takes, whatever bureau and person are called (%j, %j)',
  (unit, name) => {
    const file = exchangeFileName({ unit, name, ...when })
    expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}\u202e]+_2026-11-22_1530_k3f9\.mzsj$/u)
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(220)
  },
)
