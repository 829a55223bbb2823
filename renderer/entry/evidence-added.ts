import type { AppClient } from '../../shared/contract/index.ts'
import { plainName } from '../../shared/domain/evidence/marked-name.ts'

type Added = Awaited<ReturnType<AppClient['evidence.add']>>

/** What is said of files that were kept before: nothing when all are new. */
export const addedText = (added: Added): string | undefined => {
  const sentences = added.flatMap(({ name, already, otherEntry }) => {
    if (already === 'here') return [`“${plainName(name)}”已在这条记录中，没有重复添加。`]
    if (already === undefined || otherEntry === undefined) return []
    return [
      `“${plainName(name)}”与${otherEntry.on}“${otherEntry.text.slice(0, 20)}”的材料是同一份，已关联到本条，文件只存一份。`,
    ]
  })
  return sentences.length === 0 ? undefined : sentences.join('')
}
