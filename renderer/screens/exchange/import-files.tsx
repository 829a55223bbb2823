import { numberText } from '../../../shared/text/number-text.ts'
import { type Preview, senderText } from './view.ts'

/** The files of an import: from whom, and whether they brought anything. */
export const ImportFiles = ({ files }: { readonly files: Preview['files'] }) => (
  <ul className="exchange-files">
    {files.map(({ name, sha256, from, changes, known }) => (
      <li key={`${name} ${sha256}`}>
        <span className="exchange-file-name">{name}</span>
        <span className="exchange-quiet">
          {senderText(from)}，{numberText(changes)}次修改
          {known && '，本机都已有'}
        </span>
      </li>
    ))}
  </ul>
)
