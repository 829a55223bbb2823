import { packsContract } from '../../shared/contract/packs.ts'
import { Fault } from '../../shared/fault.ts'
import type { PackPlace } from '../packs/pack-place.ts'
import type { Dialogs } from '../ports.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

type Written = { readonly name?: string }

/** Where the clerk wants it and how, and what is written there. */
type PackWish = { readonly as: 'zip' | 'folder'; readonly name: string }

/**
 * Asks the door for the place of a pack and has it written there. Answers under which name it lies. A folder gets one
 * that is free; a zip replaces what the clerk chose to replace.
 */
export const savePack = async <Output extends Written>(
  { as, name }: PackWish,
  dialogs: Dialogs,
  write: (place: PackPlace) => Promise<Output>,
): Promise<Output & { readonly savedAs: string }> => {
  if (as === 'folder') {
    if (dialogs.chooseDirectory === undefined)
      throw new Fault('folder-not-choosable', { for: 'pack' })
    const written = await write({ as, name, parent: await dialogs.chooseDirectory() })
    return { ...written, savedAs: written.name ?? name }
  }
  const written: Output[] = []
  const { extensions } = packsContract['evidence.pack'].saves
  const savedAs = await dialogs.saveFile(
    { suggestedName: `${name}.zip`, extensions },
    async (path) => {
      written.push(await write({ as, path }))
    },
  )
  const [output] = written
  if (output === undefined) throw new Error('The door saved a file without letting it be written.')
  return { ...output, savedAs }
}

/** `西秀区民政局2024年度佐证材料`. */
const packName = (deps: Deps, year: number): string =>
  `${deps.store.directory.setting('bureauName')}${year}年度佐证材料`

/** 佐证材料包. */
export const packsService: ServiceOf<'evidence.pack' | 'evidence.packPreview'> = (deps) => ({
  'evidence.pack': async ({ year, as }, { dialogs }) => {
    requireWorkYear(deps, year)
    return savePack({ as, name: packName(deps, year) }, dialogs, (place) =>
      deps.work.run(
        'evidencePack',
        { access: deps.storeAccess(), vault: deps.directory.evidence, year, place },
        { title: '生成佐证材料包', canCancel: true },
      ),
    )
  },
  'evidence.packPreview': ({ year }) => {
    requireWorkYear(deps, year)
    return deps.work.run(
      'packPreview',
      { access: deps.storeAccess(), vault: deps.directory.evidence, year },
      { title: '查看佐证材料包' },
    )
  },
})
