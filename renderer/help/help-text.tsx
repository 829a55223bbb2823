import type { ReactNode } from 'react'
import type { HelpBlock, Inline } from './markdown.ts'
import { pictureUrl } from './pages.ts'
import { type Topic, isTopic } from './topics.ts'

type Open = (topic: Topic) => void

const Piece = ({ piece, onOpen }: { readonly piece: Inline; readonly onOpen: Open }): ReactNode => {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'strong':
      return <strong>{piece.text}</strong>
    case 'key':
      return <kbd>{piece.text}</kbd>
    case 'link': {
      const { page, text } = piece
      return (
        <button type="button" className="help-link" onClick={() => isTopic(page) && onOpen(page)}>
          {text}
        </button>
      )
    }
  }
}

const Words = ({
  content,
  onOpen,
}: {
  readonly content: readonly Inline[]
  readonly onOpen: Open
}): ReactNode =>
  // Pieces of a fixed text: their place is what tells them apart.
  content.map((piece, index) => <Piece key={index} piece={piece} onOpen={onOpen} />)

const Heading = ({ level, text }: { readonly level: 1 | 2 | 3; readonly text: string }) => {
  // Below the drawer's own title.
  const Tag = `h${level + 1}` as 'h2' | 'h3' | 'h4'
  return <Tag tabIndex={-1}>{text}</Tag>
}

/** One block of the manual as elements; nothing in it is ever HTML. */
export const HelpText = ({
  block,
  onOpen,
}: {
  readonly block: HelpBlock
  readonly onOpen: Open
}): ReactNode => {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} text={block.text} />
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} onOpen={onOpen} />
        </p>
      )
    case 'note':
      return (
        <p className="help-note">
          <Words content={block.content} onOpen={onOpen} />
        </p>
      )
    case 'list':
      return <List block={block} onOpen={onOpen} />
    case 'picture':
      return (
        <figure>
          <img src={pictureUrl(block.file)} alt={block.words} loading="lazy" />
          <figcaption>{block.words}</figcaption>
        </figure>
      )
    case 'table':
      return <Table block={block} onOpen={onOpen} />
  }
}

const List = ({
  block,
  onOpen,
}: {
  readonly block: Extract<HelpBlock, { kind: 'list' }>
  readonly onOpen: Open
}) => {
  const Tag = block.isOrdered ? 'ol' : 'ul'
  return (
    <Tag>
      {block.items.map((content, index) => (
        <li key={index}>
          <Words content={content} onOpen={onOpen} />
        </li>
      ))}
    </Tag>
  )
}

const Table = ({
  block,
  onOpen,
}: {
  readonly block: Extract<HelpBlock, { kind: 'table' }>
  readonly onOpen: Open
}) => (
  <table>
    <thead>
      <tr>
        {block.head.map((content, index) => (
          <th key={index}>
            <Words content={content} onOpen={onOpen} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map((row, line) => (
        <tr key={line}>
          {row.map((content, index) => (
            <td key={index}>
              <Words content={content} onOpen={onOpen} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
