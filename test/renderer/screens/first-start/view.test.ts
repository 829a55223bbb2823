import { describe, expect, test } from 'vitest'
import {
  BUREAU_NAMES,
  OFFICE_NAMES,
  type Stored,
  initialAnswers,
  isDoubleName,
  planOffices,
  proposeRecipients,
} from '../../../../renderer/screens/first-start/view.ts'

const nothingStored: Stored = {
  bureauName: '',
  implementationRecipient: '',
  annualRecipient: '',
  offices: [],
  authors: [],
}

const anOffice = (id: string, name: string, order: number, removed = false) => ({
  id,
  name,
  order,
  removed,
})

describe('the proposals', () => {
  test('name the six counties and districts and the two zones of Anshun', () => {
    expect(BUREAU_NAMES).toHaveLength(8)
    expect(BUREAU_NAMES).toContain('镇宁布依族苗族自治县民政局')
  })

  test.each([
    ['西秀区民政局', '西秀区委、西秀区人民政府、市民政局'],
    ['安顺市普定县民政局', '普定县委、普定县人民政府、市民政局'],
    ['镇宁布依族苗族自治县民政局', '镇宁自治县委、镇宁自治县人民政府、市民政局'],
    ['紫云苗族布依族自治县民政局', '紫云自治县委、紫云自治县人民政府、市民政局'],
    ['安顺经济技术开发区民政局', '安顺经济技术开发区党工委、安顺经济技术开发区管委会、市民政局'],
    ['黄果树旅游区社会事务局', '黄果树旅游区党工委、黄果树旅游区管委会、市民政局'],
  ])('%s sends its annual report to its own leaders and the city bureau', (name, recipient) => {
    expect(proposeRecipients(name)).toEqual({
      implementationRecipient: '市民政局',
      annualRecipient: recipient,
    })
  })

  test('a name without a county proposes the city bureau alone, nothing invented', () => {
    expect(proposeRecipients('民政局').annualRecipient).toBe('市民政局')
    expect(proposeRecipients('').annualRecipient).toBe('市民政局')
  })
})

describe('the form', () => {
  test('begins with six offices and an empty name on a fresh PC', () => {
    const answers = initialAnswers(nothingStored)

    expect(answers.offices.map(({ name }) => name)).toEqual(OFFICE_NAMES)
    expect(answers.bureauName).toBe('')
    expect(answers.annualRecipient).toBe('')
    expect(answers.implementationRecipient).toBe('市民政局')
  })

  test('goes on with what was stored when the first start broke off half-way', () => {
    const answers = initialAnswers({
      ...nothingStored,
      bureauName: '平坝区民政局',
      annualRecipient: '区委、区政府',
      offices: [anOffice('o-1', '综合股', 1), anOffice('o-2', '旧股室', 2, true)],
      authors: [{ id: 'a-1', name: '龙𬭎', officeId: 'o-1', removed: false }],
    })

    expect(answers).toMatchObject({
      bureauName: '平坝区民政局',
      annualRecipient: '区委、区政府',
      offices: [{ key: 'o-1', id: 'o-1', name: '综合股' }],
      authorName: '龙𬭎',
      authorOfficeKey: 'o-1',
    })
  })

  test('tells a name that stands above already, blanks around it or not', () => {
    expect(isDoubleName(['办公室', ' 办公室 '], 1)).toBe(true)
    expect(isDoubleName(['办公室', '社会事务股'], 1)).toBe(false)
    expect(isDoubleName(['办公室', '办公室'], 0)).toBe(false)
  })
})

describe('saving the offices', () => {
  test('numbers the rows of the form from one and leaves empty rows out', () => {
    const { saves } = planOffices(
      [
        { key: 'new-0', name: ' 办公室' },
        { key: 'new-1', name: '  ' },
        { key: 'new-2', name: '社会事务股' },
      ],
      [],
    )

    expect(saves).toMatchObject([
      { key: 'new-0', name: '办公室', order: 1 },
      { key: 'new-2', name: '社会事务股', order: 2 },
    ])
  })

  test('saves nothing twice when tried again after a failure', () => {
    const rows = [
      { key: 'new-0', name: '办公室' },
      { key: 'new-1', name: '社会事务股' },
    ]

    const { saves, idOfKey } = planOffices(rows, [anOffice('o-1', '办公室', 1)])

    expect(saves).toMatchObject([{ key: 'new-1', name: '社会事务股', order: 2 }])
    expect(idOfKey.get('new-0')).toBe('o-1')
  })

  test('renames a stored office in place and takes a dropped one out of use first', () => {
    const { saves } = planOffices(
      [{ key: 'o-2', id: 'o-2', name: '办公室' }],
      [anOffice('o-1', '办公室', 1), anOffice('o-2', '综合股', 2)],
    )

    expect(saves).toMatchObject([
      { id: 'o-1', removed: true },
      { id: 'o-2', name: '办公室', order: 1, removed: false },
    ])
  })
})
