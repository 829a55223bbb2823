import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FAULTS } from './seeded-fault-list.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The campaign itself takes long and is run by hand: what it breaks must still be there when it is.
test.each(FAULTS)(
  'the place where “$rule” is broken stands in the source once',
  ({ file, find }) => {
    expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2)
  },
)
