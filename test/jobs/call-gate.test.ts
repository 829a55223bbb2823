import { describe, expect, test } from 'vitest'
import { createCallGate } from '../../electron/call-gate.ts'

/** Something that ends when the test says so. */
const openEnded = () => {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end, ended }
}

/** Lets everything go on that can go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

const gateWithLog = () => {
  const gate = createCallGate()
  const log: string[] = []
  const note = (word: string) => () => {
    log.push(word)
  }
  return { gate, log, note }
}

describe('while one call has the store for itself', () => {
  test('calls that write wait for its end, those that read go on', async () => {
    const { gate, log, note } = gateWithLog()
    const merging = openEnded()
    const merge = gate.pass('writing', () =>
      gate.alone('for-writing', async () => {
        note('merge begins')()
        await merging.ended
        note('merge ends')()
      }),
    )
    await settle()
    const save = gate.pass('writing', note('save'))
    const list = gate.pass('reading', note('list'))
    await settle()
    expect(log).toEqual(['merge begins', 'list'])

    merging.end()
    await Promise.all([merge, save, list])

    expect(log).toEqual(['merge begins', 'list', 'merge ends', 'save'])
  })

  test('a restore also holds back what reads, and waits for what reads already', async () => {
    const { gate, log, note } = gateWithLog()
    const reading = openEnded()
    const slow = gate.pass('reading', () => reading.ended.then(note('slow list')))
    const restore = gate.pass('writing', () => gate.alone('for-all', async () => note('restore')()))
    const list = gate.pass('reading', note('list'))
    await settle()
    expect(log).toEqual([])

    reading.end()
    await Promise.all([slow, restore, list])

    expect(log).toEqual(['slow list', 'restore', 'list'])
  })

  test('it waits for a save under way', async () => {
    const { gate, log, note } = gateWithLog()
    const saving = openEnded()
    const save = gate.pass('writing', () => saving.ended.then(note('save')))
    const merge = gate.pass('writing', () => gate.alone('for-writing', async () => note('merge')()))
    await settle()
    saving.end()
    await Promise.all([save, merge])

    expect(log).toEqual(['save', 'merge'])
  })

  test('two of them run one after the other, also when both wait for a third', async () => {
    const { gate } = gateWithLog()
    let inside = 0
    let most = 0
    const merge = () =>
      gate.pass('writing', () =>
        gate.alone('for-writing', async () => {
          inside += 1
          most = Math.max(most, inside)
          await settle()
          inside -= 1
        }),
      )

    await Promise.all([merge(), merge(), merge(), merge()])

    expect(most).toBe(1)
  })

  test('the gate opens again after a failure', async () => {
    const { gate, log, note } = gateWithLog()
    const failing = gate.pass('writing', () =>
      gate.alone('for-writing', async () => {
        throw new Error('stick pulled out')
      }),
    )

    await expect(failing).rejects.toThrow('stick pulled out')
    await gate.pass('writing', note('save'))

    expect(log).toEqual(['save'])
  })
})
