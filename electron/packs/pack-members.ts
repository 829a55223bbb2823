import type { EvidencePack, PackFolder } from '../../shared/domain/pack/evidence-pack.ts'
import {
  type ContentsFacts,
  folderContents,
  packContents,
} from '../../shared/domain/pack/pack-contents.ts'
import { renderReport } from '../docx/render-report.ts'
import { stopIfAborted } from '../exchange/medium-fault.ts'
import { writeWorkbook } from '../sheets/write-workbook.ts'
import { folderWorkbook, packWorkbook } from './contents-workbook.ts'
import { madeMember, type PackMember } from './pack-member.ts'

const CONTENTS = '00 目录'

type MemberTools = {
  readonly pathOf: (sha256: string) => string
  readonly onFolder: (done: number, total: number) => void
  readonly signal: AbortSignal
  /** Before every path, with its `/`; empty for a pack of its own. */
  readonly within: string
}

const folderMembers = async (
  folder: PackFolder,
  pack: EvidencePack,
  facts: ContentsFacts,
  { pathOf, within }: MemberTools,
): Promise<readonly PackMember[]> => {
  const place = `${within}${folder.name}/`
  return [
    madeMember(`${place}${CONTENTS}.docx`, await renderReport(folderContents(folder, pack, facts))),
    madeMember(
      `${place}${CONTENTS}.xlsx`,
      await writeWorkbook(folderWorkbook(folder, pack, facts)),
    ),
    ...folder.items
      .filter(({ state }) => state === 'sound')
      .map(({ fileName, evidence: { sha256, size } }) => ({
        path: `${place}${fileName}`,
        from: pathOf(sha256),
        sha256,
        size,
      })),
  ]
}

/** All files of an evidence pack in their order: the lists of the whole, then folder by folder. */
export const packMembers = async (
  pack: EvidencePack,
  facts: ContentsFacts,
  tools: MemberTools,
): Promise<readonly PackMember[]> => {
  const { within, onFolder, signal } = tools
  const members: PackMember[] = [
    madeMember(`${within}${CONTENTS}.docx`, await renderReport(packContents(pack, facts))),
    madeMember(`${within}${CONTENTS}.xlsx`, await writeWorkbook(packWorkbook(pack, facts))),
  ]
  for (const [index, folder] of pack.folders.entries()) {
    stopIfAborted(signal)
    onFolder(index, pack.folders.length)
    members.push(...(await folderMembers(folder, pack, facts, tools)))
  }
  return members
}
