import type { PackMember, PackTools, WrittenPack } from './pack-member.ts'
import { writeFolder } from './write-folder.ts'
import { writeZip } from './write-zip.ts'

/** Where a pack goes: a zip of that path, or a folder of that name inside another. Data only: it crosses threads. */
export type PackPlace =
  | { readonly as: 'zip'; readonly path: string }
  | { readonly as: 'folder'; readonly parent: string; readonly name: string }

/** Writes a pack to its place; answers the name of a folder, which may have got a number. Faults: of both writers. */
export const writePack = async (
  place: PackPlace,
  members: readonly PackMember[],
  tools: PackTools,
): Promise<WrittenPack & { readonly name?: string }> =>
  place.as === 'zip'
    ? writeZip(place.path, members, tools)
    : writeFolder(place.parent, place.name, members, tools)
