import { describe, expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

describe('offices', () => {
  test('two PCs that enter the same office give it the same id', async () => {
    const [one, other] = [programs.open(), programs.open()]

    const offices = await Promise.all(
      [one, other].map(({ call }) => call('offices.save', { name: ' 社会救助股 ' })),
    )

    expect(offices[0]).toEqual(offices[1])
    expect(offices[0]).toMatchObject({ name: '社会救助股', order: 1, removed: false })
  })

  test('entering a name again gives the office there is', async () => {
    const { call } = programs.open()
    const first = await call('offices.save', { name: '办公室' })

    expect(await call('offices.save', { name: '办公室' })).toEqual(first)
    expect(await call('offices.list', {})).toEqual([first])
  })

  test('a renamed office keeps its id, and its old name can be given to a new one', async () => {
    const { call } = programs.open()
    const { id } = await call('offices.save', { name: '优抚股' })

    const renamed = await call('offices.save', { id, name: '社会事务股' })
    const reused = await call('offices.save', { name: '优抚股' })

    expect(renamed).toMatchObject({ id, name: '社会事务股' })
    expect(reused.id).not.toBe(id)
    expect((await call('offices.list', {})).map(({ name }) => name)).toEqual([
      '社会事务股',
      '优抚股',
    ])
  })

  test('two offices cannot have one name', async () => {
    const { call, refusal } = programs.open()
    await call('offices.save', { name: '办公室' })
    const { id } = await call('offices.save', { name: '财务股' })

    expect(await refusal('offices.save', { id, name: '办公室' })).toMatchObject({
      code: 'already-exists',
      message: expect.stringContaining('已经有名为“办公室”的股室'),
    })
  })

  test('a removed office goes last, stays readable on old entries, and comes back by its name', async () => {
    const { call } = programs.open()
    const { id: officeId } = await call('offices.save', { name: '优抚股' })
    await call('offices.save', { name: '办公室' })
    const entry = await call('ledger.save', anEntry({ officeId }))

    await call('offices.save', { id: officeId, name: '优抚股', removed: true })

    const names = (await call('offices.list', {})).map(({ name, removed }) => [name, removed])
    expect(names).toEqual([
      ['办公室', false],
      ['优抚股', true],
    ])
    expect((await call('ledger.get', { id: entry.id })).officeId).toBe(officeId)
    expect(await call('offices.save', { name: '优抚股' })).toMatchObject({
      id: officeId,
      removed: false,
    })
  })

  test('a removed office stays removed when its name is corrected', async () => {
    const { call } = programs.open()
    const { id } = await call('offices.save', { name: '优扶股' })
    await call('offices.save', { id, name: '优扶股', removed: true })

    expect(await call('offices.save', { id, name: '优抚股' })).toMatchObject({ removed: true })
    expect(await call('offices.save', { id, name: '双拥股', removed: true })).toMatchObject({
      name: '双拥股',
      removed: true,
    })
    expect((await call('store.check', {})).problems).toEqual([])
  })

  test('the order is the clerk’s', async () => {
    const { call } = programs.open()
    for (const name of ['甲股', '乙股', '丙股']) await call('offices.save', { name })
    const { id } = await call('offices.save', { name: '丙股' })

    await call('offices.save', { id, name: '丙股', order: 0.5 })

    const names = (await call('offices.list', {})).map(({ name }) => name)
    expect(names).toEqual(['丙股', '甲股', '乙股'])
  })
})

describe('people', () => {
  test('the same person on two PCs has the same id', async () => {
    const [one, other] = [programs.open(), programs.open()]

    const people = await Promise.all(
      [one, other].map(({ call }) => call('authors.save', { name: '李建国' })),
    )

    expect(people[0]).toEqual(people[1])
  })

  test('who is chosen is stamped on what is saved, from then on', async () => {
    const { call } = programs.open()
    const before = await call('ledger.save', anEntry())
    const { id } = await call('authors.save', { name: '李建国' })
    await call('settings.save', { currentAuthorId: id })

    const after = await call('ledger.save', anEntry())

    expect(before.updatedBy).toBeUndefined()
    expect(after.updatedBy).toBe(id)
    expect((await call('ledger.history', { id: after.id }))[0]?.author).toBe('李建国')
  })

  test('a person named for a session is entered once and stamped, whoever is chosen on the PC', async () => {
    const dataDirectory = programs.directory()
    const first = programs.open({ dataDirectory, authorName: ' 王敏 ' })
    const entry = await first.call('ledger.save', anEntry())
    first.close()

    const { call } = programs.open({ dataDirectory, authorName: '王敏' })

    expect(await call('authors.list', {})).toMatchObject([{ id: entry.updatedBy, name: '王敏' }])
  })

  test('a session is stamped with the person who bears the name now, not who once bore it', async () => {
    const dataDirectory = programs.directory()
    const first = programs.open({ dataDirectory })
    const wang = await first.call('authors.save', { name: '王敏' })
    await first.call('authors.save', { id: wang.id, name: '王晓敏' })
    first.close()

    const second = programs.open({ dataDirectory, authorName: '王晓敏' })
    expect((await second.call('ledger.save', anEntry())).updatedBy).toBe(wang.id)
    second.close()
    const third = programs.open({ dataDirectory, authorName: '王敏' })
    expect((await third.call('ledger.save', anEntry())).updatedBy).not.toBe(wang.id)

    const names = (await third.call('authors.list', {})).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['王敏', '王晓敏'])
  })

  test('an overlong name for a session is refused before anything is written', () => {
    const dataDirectory = programs.directory()

    expect(() => programs.open({ dataDirectory, authorName: '名'.repeat(61) })).toThrow(
      /invalid-input.*操作人/,
    )
    expect(() => programs.open({ dataDirectory })).not.toThrow()
  })
})
