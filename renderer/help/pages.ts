import { type HelpBlock, readMarkdown } from './markdown.ts'
import { TOPICS, type Topic } from './topics.ts'

const sources = import.meta.glob<string>(['./*.md', '!./README.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const pictures = import.meta.glob<string>('./pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** A page of the 用户手册. */
export type HelpPage = {
  readonly topic: Topic
  readonly title: string
  readonly blocks: readonly HelpBlock[]
}

const readPage = (topic: Topic): HelpPage => {
  const blocks = readMarkdown(sources[`./${topic}.md`] ?? '')
  const [first] = blocks
  return { topic, title: first?.kind === 'heading' ? first.text : topic, blocks }
}

export const helpPages: readonly HelpPage[] = TOPICS.map(readPage)

export const pageOf = (topic: Topic): HelpPage =>
  helpPages.find((page) => page.topic === topic) ?? readPage(topic)

/** Where a picture of the manual lies; undefined when it does not exist. */
export const pictureUrl = (file: string): string | undefined => pictures[`./pictures/${file}`]
