import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const open = (authorName: string) =>
  programs.open({ dataDirectory: programs.directory(), authorName })
type Program = ReturnType<typeof open>

const exported = async (from: Program): Promise<string> => {
  const { savedAs } = await from.call('exchange.export', {})
  return join(from.dataDirectory, 'exports', savedAs)
}

const lookAt = (to: Program, file: string) => to.call('exchange.preview', {}, [file])

const carry = async (from: Program, to: Program) => {
  const { previewId } = await lookAt(to, await exported(from))
  return to.call('exchange.apply', { previewId })
}

const erasureIn = (warnings: readonly { readonly code: string; readonly message: string }[]) =>
  warnings.find(({ code }) => code === 'erases')?.message

/** Two PCs that hold the same entry with one file, and an entry that stays. */
const twoWithTheSame = async () => {
  const wang = open('王敏')
  const li = open('李建国')
  await wang.call('ledger.save', anEntry({ text: '留下的' }))
  const { id } = await wang.call('ledger.save', anEntry({ text: '误录的身份证号' }))
  const file = join(wang.dataDirectory, '身份证.pdf')
  writeFileSync(file, '%PDF-1.7')
  const [piece] = await wang.call('evidence.add', { entryId: id }, [file])
  await carry(wang, li)
  return { wang, li, id, evidenceId: piece?.id ?? '' }
}

describe('the preview of a file in which a colleague erased something for good', () => {
  test('says what will be erased here and that no undo brings it back, before and in the report', async () => {
    const { wang, li, id } = await twoWithTheSame()
    await wang.call('ledger.remove', { id })
    await wang.call('ledger.erase', { id })

    const { previewId, warnings } = await lookAt(li, await exported(wang))

    expect(erasureIn(warnings)).toMatch(/^对方彻底删除了.*1条台账记录.*撤销导入也找不回来/u)
    expect(erasureIn(warnings)).toContain('1件佐证材料')
    const { importId } = await li.call('exchange.apply', { previewId })
    const report = await li.call('exchange.get', { importId })
    expect(erasureIn(report.warnings)).toBe(erasureIn(warnings))
  })

  test('counts a single file, and what lies in the recycle bin here', async () => {
    const { wang, li, id, evidenceId } = await twoWithTheSame()
    await li.call('ledger.remove', { id })
    await wang.call('evidence.remove', { id: evidenceId })
    await wang.call('evidence.erase', { id: evidenceId })

    const { warnings } = await lookAt(li, await exported(wang))
    expect(erasureIn(warnings)).toMatch(/^对方彻底删除了1件佐证材料（/u)

    await wang.call('ledger.remove', { id })
    await wang.call('ledger.erase', { id })
    const both = await lookAt(li, await exported(wang))
    expect(erasureIn(both.warnings)).toContain('1条台账记录')
  })

  test('says nothing when it is erased here already, was never here, or was only removed', async () => {
    const { wang, li, id } = await twoWithTheSame()
    await wang.call('ledger.remove', { id })
    const removed = await lookAt(li, await exported(wang))
    expect(erasureIn(removed.warnings)).toBeUndefined()
    await wang.call('ledger.erase', { id })
    const file = await exported(wang)

    const stranger = await lookAt(open('赵玲'), file)
    expect(erasureIn(stranger.warnings)).toBeUndefined()
    await carry(wang, li)
    expect(erasureIn((await lookAt(li, file)).warnings)).toBeUndefined()
    // Nor does his own file tell him who erased it.
    expect(erasureIn((await lookAt(wang, await exported(li))).warnings)).toBeUndefined()
  })
})
