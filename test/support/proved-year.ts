import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anEntry, ITEMS } from './builders.ts'
import { aPdf, aPicture } from './evidence-files.ts'
import type { TestApplication } from './open-test-application.ts'
import type { usePrograms } from './programs.ts'

type Programs = ReturnType<typeof usePrograms>
export type ProgramOptions = Parameters<Programs['open']>[0]

/**
 * A year with three entries: a lecture of tasks 1 and 28 with two pieces, one of task 1 alone with one, one that serves
 * nothing with one.
 */
export const proveAYear = async (programs: Programs, options: ProgramOptions = {}) => {
  const program = programs.open(options)
  const { call } = program
  const folder = programs.directory()
  const fileWith = (name: string, content: Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  await call('settings.save', { bureauName: '西秀区民政局' })
  const lecture = await call(
    'ledger.save',
    anEntry({
      checkItemIds: [ITEMS.constitutionStudy, ITEMS.lectures],
      documentNumber: '西民发〔2024〕5号',
    }),
  )
  const day = await call(
    'ledger.save',
    anEntry({
      on: '2024-12-04',
      text: '开展国家宪法日宣传',
      checkItemIds: [ITEMS.constitutionDay],
    }),
  )
  const unlinked = await call('ledger.save', anEntry({ on: '2024-03-01', text: '其他工作' }))
  const add = async (entryId: string, name: string, content: Uint8Array, caption?: string) => {
    const [added] = await call('evidence.add', { entryId, caption }, [fileWith(name, content)])
    if (added === undefined) throw new Error('Nothing was added.')
    return added
  }
  const notice = await add(lecture.id, '通知.pdf', aPdf('通知'))
  const photo = await add(lecture.id, 'IMG_0001.png', aPicture(), '讲座现场')
  const banner = await add(day.id, '展板.png', aPicture([200, 30, 30]))
  const other = await add(unlinked.id, '其他.pdf', aPdf('其他'))
  return { ...program, folder, add, lecture, day, notice, photo, banner, other }
}

/** Where the bytes of a hash lie. */
export const blobPath = (
  { dataDirectory }: Pick<TestApplication, 'dataDirectory'>,
  sha256: string,
) => join(dataDirectory, 'evidence', sha256.slice(0, 2), sha256)

/** A file a call has saved. */
export const exported = (
  { dataDirectory }: Pick<TestApplication, 'dataDirectory'>,
  name: string,
): Buffer => readFileSync(join(dataDirectory, 'exports', name))
