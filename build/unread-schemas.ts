import type { Plugin } from 'vite'

/** What `shared/` says when it is loaded, as far as a plugin sees it. */
type Statement = {
  readonly type: string
  readonly declaration?: Statement | null
  readonly declarations?: readonly { readonly init?: Expression | null }[]
}
type Expression = { readonly type: string; readonly start: number; readonly end: number }

/** The values of a module's own constants that come out of a call. */
const calledValues = (statements: readonly Statement[]): readonly Expression[] =>
  statements
    .flatMap((statement) => (statement.declaration ?? statement).declarations ?? [])
    .flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []))

/**
 * Leaves schemas nobody reads out of the page. They stand beside labels and rules the page does need, and a bundler
 * keeps every call it cannot see through, with the library beneath. Nothing in `shared/` does anything when it is
 * loaded, so a value nobody reads need not be made.
 */
export const unreadSchemasPlugin = (shared: string): Plugin => ({
  name: 'unread-schemas',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { code: /from ["']zod["']/ },
    order: 'post',
    handler(code, id) {
      if (!id.startsWith(shared)) return null
      // Sound because the parser gives a syntax tree of exactly these fields.
      const { body } = this.parse(code) as unknown as { readonly body: readonly Statement[] }
      const pieces: string[] = []
      let at = 0
      for (const { start, end } of calledValues(body)) {
        pieces.push(code.slice(at, start), `/* @__PURE__ */ (() => ${code.slice(start, end)})()`)
        at = end
      }
      return { code: pieces.join('') + code.slice(at), map: null }
    },
  },
})
