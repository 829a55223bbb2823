import { expect, test } from 'vitest'
import { ledgerEntrySchema } from '../../shared/domain/ledger.ts'
import { startBatch } from '../support/batch-program.ts'
import { ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const TIMES = 20

test(`what was acknowledged is there after the program was killed at once, ${TIMES} times`, async () => {
  const dataDirectory = programs.directory()
  const acknowledged = new Map<string, string>()
  for (let time = 1; time <= TIMES; time += 1) {
    const program = startBatch(dataDirectory, '--today', '2024-12-20', '--author', '王敏')
    // More than is waited for, so that the program dies with work in hand.
    const texts = Array.from(
      { length: 4 + (time % 3) },
      (_, index) => `第${time}次，第${index + 1}条`,
    )
    program.send(
      ...texts.map((text) => ({
        call: 'ledger.save',
        input: {
          on: '2024-05-14',
          text,
          checkItemIds: [ITEMS.lectures],
          figures: [
            {
              name: '参训',
              value: time,
              unit: '人次',
            },
          ],
        },
      })),
    )
    for (let replies = 0; replies < 1 + (time % 4); replies += 1) {
      const reply = await program.next()
      if (reply?.ok !== true) throw new Error(`refused: ${JSON.stringify(reply)}`)
      const { id, text } = ledgerEntrySchema.parse(reply.value)
      acknowledged.set(id, text)
    }
    await program.kill()
  }

  const { call } = programs.open({ dataDirectory })

  expect(acknowledged.size).toBeGreaterThanOrEqual(TIMES)
  for (const [id, text] of acknowledged) {
    expect(await call('ledger.get', { id })).toMatchObject({
      text,
      checkItemIds: [ITEMS.lectures],
      figures: [{ name: '参训' }],
    })
  }
  expect(await call('store.check', {})).toEqual({ ok: true, problems: [] })
})

test('a program killed in its very first session leaves a store that opens', async () => {
  const dataDirectory = programs.directory()
  const program = startBatch(dataDirectory)
  program.send({ call: 'settings.save', input: { bureauName: '某县民政局' } })
  expect(await program.next()).toMatchObject({ ok: true })
  await program.kill()

  const { call } = programs.open({ dataDirectory })

  expect((await call('settings.get', {})).bureauName).toBe('某县民政局')
})
