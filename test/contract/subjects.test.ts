import { describe, expect, test } from 'vitest'
import { loadSubject, subjectNameOf } from '../../electron/subjects/load-subject.ts'
import { contract } from '../../shared/contract/index.ts'

const names = Object.keys(contract)

describe('the subject of a call', () => {
  test.each(names)('%s is taken and answered as the contract says', async (name) => {
    const subject = await loadSubject(subjectNameOf(name))

    // The very checks, not others like them.
    expect(Object.entries(subject?.contract ?? {}).find(([each]) => each === name)?.[1]).toBe(
      Object.entries(contract).find(([each]) => each === name)?.[1],
    )
  })

  test('answers nothing the contract does not know', async () => {
    const subjects = await Promise.all(names.map((name) => loadSubject(subjectNameOf(name))))

    const answered = new Set(subjects.flatMap((subject) => Object.keys(subject?.contract ?? {})))

    expect([...answered].toSorted()).toEqual(names.toSorted())
  })
})
