import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSearchIndex } from '../../electron/store/migrations/013-create-search-index.ts'
import { foldedText } from '../../shared/domain/search/folded-text.ts'
import { searchWords, termsOf } from '../../shared/domain/search/search-words.ts'
import { openTestApplication, type TestApplication } from '../support/open-test-application.ts'

/** What the index must answer, by looking through every visible entry and its evidence. */
const lookThrough = async ({ call }: TestApplication, query: string) => {
  const { entries } = await call('ledger.list', { limit: 500 })
  const terms = termsOf(query)
  const has = (...fields: (string | undefined)[]): boolean =>
    terms.every((term) => foldedText(fields.map((field) => field ?? '').join(' ')).includes(term))
  const inEntries = entries.filter(({ text, documentNumber, figures }) =>
    has(text, documentNumber, ...figures.map(({ name, value, unit }) => `${name}${value}${unit}`)),
  )
  const evidence = entries.flatMap((entry) => entry.evidence)
  const inEvidence = evidence.filter(({ name, caption }) => has(name, caption))
  return [...inEntries, ...inEvidence].map(({ id }) => id).toSorted()
}

const found = async ({ call }: TestApplication, query: string) => {
  const { hits } = await call('search.find', { text: query, limit: 1000 })
  return hits
    .filter(({ kind }) => kind === 'entry' || kind === 'evidence')
    .map(({ id }) => id)
    .toSorted()
}

/** Few characters, so that much is found; some that fold to others. */
const LETTERS = Array.from('民政法治12Ａa-〔(［] \n"%*_：𠮷é')
const anyWords = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 })

type Save = {
  readonly kind: 'save'
  readonly at: number
  readonly text: string
  readonly number: string
  readonly figure: string
  readonly on: string
}
const TOUCHES = ['remove', 'restore', 'erase', 'proof', 'withdraw', 'caption'] as const
type Touch = { readonly kind: (typeof TOUCHES)[number]; readonly at: number; readonly text: string }

const steps: fc.Arbitrary<Save | Touch> = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    at: fc.nat(3),
    text: anyWords,
    number: anyWords,
    figure: anyWords,
    on: fc.constantFrom('2023-12-31', '2024-01-01', '2024-05-14'),
  }),
  fc.record({ kind: fc.constantFrom(...TOUCHES), at: fc.nat(3), text: anyWords }),
)

const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim() || '空'

type Present = { readonly id: string; readonly removed: boolean } | undefined

const save = async ({ call }: TestApplication, present: Present, step: Save): Promise<string> => {
  const { id } = await call('ledger.save', {
    id: present?.removed === false ? present.id : undefined,
    on: step.on,
    text: clean(step.text),
    documentNumber: clean(step.number),
    figures: [{ name: clean(step.figure), value: step.text.length, unit: '件' }],
  })
  return id
}

/** Does to an entry and its first piece of evidence what can be done to it as it is. */
const touches: Readonly<
  Record<Touch['kind'], (program: TestApplication, id: string, text: string) => Promise<unknown>>
> = {
  remove: ({ call }, id) => call('ledger.remove', { id }),
  restore: ({ call }, id) => call('ledger.restore', { id }),
  erase: async ({ call }, id) => {
    const { removed } = await call('ledger.get', { id })
    if (removed) await call('ledger.erase', { id })
  },
  proof: async ({ call, dataDirectory }, id, text) => {
    const { removed } = await call('ledger.get', { id })
    const file = join(dataDirectory, 'lock-holder')
    if (!removed) await call('evidence.add', { entryId: id, caption: clean(text) }, [file])
  },
  withdraw: async ({ call }, id) => {
    const [proof] = (await call('ledger.get', { id })).evidence
    if (proof !== undefined) await call('evidence.remove', { id: proof.id })
  },
  caption: async ({ call }, id, text) => {
    const [proof] = (await call('ledger.get', { id })).evidence
    if (proof !== undefined) await call('evidence.save', { id: proof.id, caption: clean(text) })
  },
}

const play = async (
  program: TestApplication,
  history: readonly (Save | Touch)[],
): Promise<void> => {
  let ids: string[] = []
  for (const step of history) {
    const id = ids[step.at]
    const present = id === undefined ? undefined : await program.call('ledger.get', { id })
    if (step.kind === 'save') ids.push(await save(program, present, step))
    else if (id !== undefined) await touches[step.kind](program, id, step.text)
    const left = await Promise.all(ids.map((each) => program.reply('ledger.get', { id: each })))
    ids = [...new Set(ids.filter((_, at) => left[at]?.ok === true))]
  }
}

describe('the search index', () => {
  test('after any saves, removals, erasures and proofs finds what contains the words, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(steps, { maxLength: 14 }),
        fc.array(anyWords, { minLength: 1, maxLength: 6 }),
        async (history, queries) => {
          const program = openTestApplication()
          try {
            await play(program, history)
            for (const query of [...queries, '民', '2', '-', '民政']) {
              const wanted = termsOf(query).length === 0 ? [] : await lookThrough(program, query)
              expect(await found(program, query), query).toEqual(wanted)
            }
            expect((await program.call('store.check', {})).problems).toEqual([])
          } finally {
            program.close()
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('keeps every character of Unicode as a word of its own, as the words were made', () => {
    const db = new Database(':memory:')
    db.exec(createSearchIndex)
    db.exec(`CREATE VIRTUAL TABLE temp.word USING fts5vocab ('main', 'search_index', 'instance')`)
    const insert = db.prepare('INSERT INTO search_index (rowid, words) VALUES (?, ?)')
    const kept = db.prepare<[number], string>('SELECT term FROM temp.word WHERE doc = ?').pluck()
    const characters = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
    const size = 4096
    let words = 0

    for (let at = 0; at < characters.length; at += size) {
      const texts = characters.slice(at, at + size)
      const made = searchWords({ texts, numbers: [] })
      insert.run(1, made.join(' '))
      expect(kept.all(1).toSorted()).toEqual(made.toSorted())
      words += made.length
      db.exec('DELETE FROM search_index')
    }

    expect(words).toBeGreaterThan(1_000_000)
    db.close()
  })
})
