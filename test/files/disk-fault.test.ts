import { expect, test } from 'vitest'
import { diskFault, readFault } from '../../electron/files/disk-fault.ts'
import { Fault } from '../../shared/fault.ts'

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

test.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'target-not-writable'],
  ['EBUSY', 'file-in-use'],
])(
  'what the system says of writing, %s, becomes the fault %s that names the file',
  (said, code) => {
    expect(diskFault(systemError(said), '报告.docx')).toMatchObject({
      code,
      details: { name: '报告.docx' },
    })
  },
)

test.each([
  ['ENOENT', 'file-missing'],
  ['EBUSY', 'file-in-use'],
  ['EIO', 'file-unreadable'],
])('what the system says of reading, %s, becomes the fault %s', (said, code) => {
  expect(readFault(systemError(said), '材料.pdf')).toMatchObject({ code })
})

test('a fault that has said what is wrong stays that fault, and a bug stays a bug', () => {
  const fault = new Fault('exchange-damaged', { name: '台账.mzsj' })
  const bug = new TypeError('not a function')

  for (const turn of [diskFault, readFault]) {
    expect(turn(fault, '别的名字')).toBe(fault)
    expect(turn(bug, '别的名字')).toBe(bug)
  }
})
