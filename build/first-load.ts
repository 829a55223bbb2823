import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** What is drawn first, with the frame around it. */
const PAGE = '/renderer/page.tsx'

/** What asks the store for what is drawn first. It must not wait for the page, so what both need lies with it. */
const BEGIN = '/renderer/main.tsx'

/**
 * How the page is bundled. One file for what begins and one for what is drawn first: every further one costs the
 * browser a request of its own.
 */
export const firstLoadBundle = {
  output: {
    codeSplitting: {
      groups: [
        { name: 'begin', test: (id: string) => id.endsWith(BEGIN), priority: 2 },
        { name: 'page', test: (id: string) => id.endsWith(PAGE), priority: 1 },
      ],
    },
  },
}

type Chunk = Rolldown.OutputChunk

/** Styles of a part, which the bundler keeps beside it. */
const stylesOf = ({ viteMetadata }: Chunk): readonly string[] => [
  ...(viteMetadata?.importedCss ?? []),
]

/**
 * Names the files of the page in the HTML, so that the browser fetches them at once and not only when the script that
 * begins has run.
 */
export const firstLoadPlugin = (): Plugin => ({
  name: 'first-load',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }): HtmlTagDescriptor[] => {
      const chunks = Object.values(bundle).filter(
        (output): output is Chunk => output.type === 'chunk',
      )
      const page = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(PAGE)))
      const links = [
        ...page.map(({ fileName }) => ({
          rel: 'modulepreload',
          crossorigin: true,
          href: `./${fileName}`,
        })),
        ...page
          .flatMap(stylesOf)
          .map((file) => ({ rel: 'stylesheet', crossorigin: true, href: `./${file}` })),
      ]
      return links.map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' }))
    },
  },
})
