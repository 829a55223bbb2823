import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { openWithEntry } from '../support/open-with-entry.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const withEntry = () => openWithEntry(programs)

describe('the bytes', () => {
  test('a copy is word for word what was added', async () => {
    const { call, entryId, fileWith, dataDirectory } = await withEntry()
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index * 31)
    const [added] = await call('evidence.add', { entryId }, [fileWith('照片.jpg', bytes)])

    const saved = await call('evidence.saveCopy', { id: added?.id ?? '' })

    expect(saved).toEqual({ savedAs: '照片.jpg', bytes: 300_000, sha256: added?.sha256 })
    const copy = readFileSync(join(dataDirectory, 'exports', '照片.jpg'))
    expect(copy.equals(Buffer.from(bytes))).toBe(true)
  })

  test.each([
    ['missing', 'evidence-missing', (path: string) => rmSync(path)],
    ['damaged', 'evidence-damaged', (path: string) => writeFileSync(path, '改过')],
    [
      'damaged',
      'evidence-damaged',
      (path: string) => {
        rmSync(path)
        mkdirSync(path)
      },
    ],
  ] as const)(
    'a file %s in the vault is found and named, and no copy is made of it',
    async (kind, code, spoil) => {
      const { call, refusal, entryId, fileWith, blobPath, dataDirectory } = await withEntry()
      const [good] = await call('evidence.add', { entryId }, [fileWith('好.txt', '好')])
      const [bad] = await call('evidence.add', { entryId }, [fileWith('坏.txt', '坏')])
      const id = bad?.id ?? ''

      spoil(blobPath(bad?.sha256 ?? ''))

      const found = await call('evidence.verify', {})
      expect(found).toEqual({
        checked: 2,
        missing: [],
        damaged: [],
        [kind]: [
          {
            id,
            entryId,
            name: '坏.txt',
          },
        ],
      })
      const fault = await refusal('evidence.saveCopy', { id })
      expect(fault.code).toBe(code)
      expect(fault.message).toMatch(/坏\.txt.*台账没有改动/)
      expect(readdirSync(join(dataDirectory, 'exports'))).toEqual([])
      expect(await call('evidence.saveCopy', { id: good?.id ?? '' })).toMatchObject({
        savedAs: '好.txt',
      })
    },
  )

  test('asked about one entry, only its own files are looked at', async () => {
    const { call, entryId, fileWith, blobPath } = await withEntry()
    const other = await call('ledger.save', anEntry({ on: '2024-06-01' }))
    const [own] = await call('evidence.add', { entryId }, [fileWith('签到表.txt', '签到')])
    await call('evidence.add', { entryId: other.id }, [fileWith('通知.txt', '通知')])
    rmSync(blobPath(own?.sha256 ?? ''))

    const ofEntry = await call('evidence.verify', { entryId })
    const ofOther = await call('evidence.verify', { entryId: other.id })

    expect(ofEntry).toMatchObject({ checked: 1, missing: [{ name: '签到表.txt' }] })
    expect(ofOther).toEqual({ checked: 1, missing: [], damaged: [] })
    writeFileSync(blobPath(own?.sha256 ?? ''), '别的内容')
    expect(await call('evidence.verify', { entryId })).toMatchObject({
      missing: [],
      damaged: [{ name: '签到表.txt' }],
    })
    expect(await call('evidence.verify', { entryId: 'nobody' })).toMatchObject({ checked: 0 })
  })

  test('adding the same file again heals what was missing or damaged', async () => {
    const { call, entryId, fileWith, blobPath } = await withEntry()
    const path = fileWith('会议纪要.txt', '纪要')
    const [added] = await call('evidence.add', { entryId }, [path])
    writeFileSync(blobPath(added?.sha256 ?? ''), '改过')

    await call('evidence.add', { entryId }, [path])

    expect(await call('evidence.verify', {})).toEqual({ checked: 1, missing: [], damaged: [] })
  })
})
