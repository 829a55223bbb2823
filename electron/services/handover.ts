import { mkdirSync } from 'node:fs'
import type { Deps } from './deps.ts'
import { savePack } from './packs.ts'
import type { ServiceOf } from './service.ts'

const handoverName = (deps: Deps): string =>
  `${deps.store.directory.setting('bureauName')}民政法治台账交接包（${deps.today()}）`

/** 交接包: everything a successor needs, readable with and without the program. */
export const handoverService: ServiceOf<'handover.export'> = (deps) => ({
  'handover.export': async ({ as, evidence }, { dialogs }) => {
    const scratch = deps.directory.imports
    mkdirSync(scratch, { recursive: true, mode: 0o700 })
    return savePack({ as, name: handoverName(deps) }, dialogs, (place) =>
      deps.work.run(
        'handover',
        {
          access: deps.storeAccess(),
          vault: deps.directory.evidence,
          appVersion: deps.version,
          scratch,
          place,
          evidence,
        },
        { title: '生成交接包', canCancel: true },
      ),
    )
  },
})
