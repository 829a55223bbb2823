import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personalDataIn } from '../../../shared/domain/evidence/personal-data.ts'

const kindsIn = (text: string) => personalDataIn(text).map(({ kind }) => kind)

/** An identity number with its check character, made by the rule of GB 11643. */
const identityNumber = (first17: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return first17 + '10X98765432'[sum % 11]
}

const ZHANG = identityNumber('52040219900307001')

describe('what is a number of a person', () => {
  test.each([
    ['an identity number', `救助对象${ZHANG}已享受低保`, ['identity-number']],
    ['with a small x', '11010519491231002x', ['identity-number']],
    ['in a file name', `${ZHANG}_申请表.pdf`, ['identity-number']],
    [
      'in groups',
      `${ZHANG.slice(0, 6)} ${ZHANG.slice(6, 14)} ${ZHANG.slice(14)}`,
      ['identity-number'],
    ],
    ['in full-width digits', '１１０１０５１９４９１２３１００２Ｘ', ['identity-number']],
    ['of the old kind', '身份证520402670401001', ['identity-number']],
    ['a mobile number', '联系人张三13885312345', ['phone']],
    ['in groups', '138-8531-2345', ['phone']],
    ['with the code of the country', '+86 13885312345', ['phone']],
    ['a landline', '值班电话0851-33412345', ['phone']],
    ['in brackets', '（0851）33412345', ['phone']],
    ['without its area code, where it is said', '联系电话：33412345', ['phone']],
    ['both', `${ZHANG}，13885312345`, ['identity-number', 'phone']],
    ['the same twice is said once', '13885312345、13885312345', ['phone']],
  ])('%s', (_what, text, expected) => {
    expect(kindsIn(text)).toEqual(expected)
  })
})

describe('what is not', () => {
  test.each([
    ['a wrong check digit', `${ZHANG.slice(0, 17)}${ZHANG.endsWith('1') ? '2' : '1'}`],
    ['a day that does not exist', identityNumber('52040219900230001')],
    ['a province that does not exist', identityNumber('99040219900307001')],
    ['a number of a document', '安民发〔2024〕12号'],
    ['a long number of a document', '安民函〔2024〕13885312345号'],
    ['an amount', '拨付资金13885312345元'],
    ['an amount with decimals', '13885312345.50'],
    ['a count', '惠及13885312345人次'],
    ['a day', '2024年3月5日，20240305，2024-03-05'],
    ['a photograph of a phone', 'IMG_20240514_093012.jpg'],
    ['a photograph of a chat', 'mmexport1715650812345.jpg'],
    ['a picture of a chat', '微信图片_20240514093012.png'],
    ['a screenshot', 'Screenshot_20240514_093012_com.tencent.mm.jpg'],
    ['a code of a social organisation', '52520402MJ1234567X'],
    ['a number of a case', '（2024）黔0402行初13号'],
    ['a span of days', '2024-20240305'],
    ['a number of an account', '6217003810012345678'],
    ['part of a longer number', '138853123456789'],
    ['counts in a sentence', '全年开展普法宣传43场，参训1286人次，发放资料12000份'],
  ])('%s', (_what, text) => {
    expect(kindsIn(text)).toEqual([])
  })
})

test('what is found is never shown in full', () => {
  const found = personalDataIn(`张三${ZHANG}，13885312345，0851-33412345`)

  expect(found).toHaveLength(3)
  for (const { masked } of found) {
    expect(masked).toContain('***')
    expect(`${ZHANG} 13885312345 085133412345`).not.toContain(masked)
  }
})

test('any text is read, and an identity number is found wherever it stands apart', () => {
  const around = fc.string({ unit: fc.constantFrom(...Array.from('民政局法治，。 （）〔〕\n、')) })
  fc.assert(
    fc.property(around, around, (before, after) => {
      expect(kindsIn(`${before}。${ZHANG}。${after}`)).toEqual(['identity-number'])
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void personalDataIn(text)))
})
