import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { figureText } from '../../../shared/domain/search/figure-text.ts'
import { foldedText } from '../../../shared/domain/search/folded-text.ts'
import { termsOf } from '../../../shared/domain/search/search-words.ts'
import { actionsOf, exchangeAll } from '../../support/exchange-actions.ts'
import { createPlay } from '../../support/exchange-model.ts'
import { createReplicaTemplates, PROPERTY } from '../../support/exchange-replicas.ts'
import type { TestApplication } from '../../support/open-test-application.ts'

const templates = createReplicaTemplates(2)
afterAll(() => templates.remove())

/** Words that stand in every register, or would stand for other words if they were not taken literally. */
const WORDS = ['讲', '讲座', '参训', '𠮷', '#', '#1', '%', '_', '\\', "'", '无此'] as const

/** Where a word is cut out of what was typed: which text, from which character, how many characters. */
const cut = fc.record({
  of: fc.nat({ max: 40 }),
  from: fc.nat({ max: 20 }),
  length: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }) }, fc.nat({ max: 12 })),
})

/** The search must find exactly what a reader of the whole list would, among the visible and among the removed. */
const judgeWord = async ({ call }: TestApplication, word: string): Promise<void> => {
  const terms = termsOf(word)
  for (const removed of [false, true]) {
    const all = await call('ledger.list', { limit: 500, removed })
    const wanted = all.entries
      .filter(({ text, documentNumber, figures }) => {
        const shown = [text, documentNumber ?? '', ...figures.map(figureText)].join(' ')
        // What folds to nothing, a mark of writing direction, is no filter.
        return terms.every((term) => foldedText(shown).includes(term))
      })
      .map(({ id }) => id)
    const found = await call('ledger.list', { limit: 500, removed, text: word })
    expect(
      found.entries.map(({ id }) => id),
      word,
    ).toEqual(wanted)
    expect(found.total).toBe(wanted.length)
  }
}

test('what a word finds after any exchange is what a reader finds by eye, down to one character', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(actionsOf(2, 4), { minLength: 3, maxLength: 12 }),
      fc.array(cut, { minLength: 3, maxLength: 6 }),
      async (plan, cuts) => {
        const replicas = templates.open()
        try {
          const { programs } = replicas
          const play = createPlay(programs)
          for (const action of plan) await play.act(action)
          await exchangeAll(programs, [0, 1])

          const typed = play.typed.map(({ value }) => Array.from(value))
          const words = cuts.flatMap(({ of, from, length }) => {
            const letters = typed[of % Math.max(1, typed.length)] ?? []
            const start = from % Math.max(1, letters.length)
            const word = letters.slice(start, start + length).join('')
            // The door takes spaces off the ends of what is looked for.
            return word === '' || word.trim() !== word ? [] : [word]
          })
          for (const program of programs) {
            for (const word of new Set([...words, ...WORDS])) await judgeWord(program, word)
          }
        } finally {
          replicas.close()
        }
      },
    ),
    { ...PROPERTY, numRuns: Math.min(PROPERTY.numRuns, 40) },
  )
}, 3_600_000)
