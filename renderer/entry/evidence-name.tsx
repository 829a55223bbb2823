import { namePieces } from '../../shared/domain/evidence/marked-name.ts'

/** A file name that cannot deceive: kept to its own direction, with hidden characters shown as their codes. */
export const EvidenceName = ({ name }: { readonly name: string }) => (
  <bdi>
    {namePieces(name).map(({ text, isHidden }, index) =>
      isHidden ? (
        // The pieces of a name never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <mark key={index} className="entry-file-hidden" title="名称中有看不见的控制字符">
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </bdi>
)
