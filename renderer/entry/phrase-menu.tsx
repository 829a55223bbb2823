import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Phrase } from '../../shared/domain/phrase.ts'

/** 常用句式 below the text: the arrow keys go through them, Enter takes one, Delete removes one of the bureau's own. */
export const PhraseMenu = ({
  phrases,
  active,
  onTake,
  onRemove,
}: {
  readonly phrases: readonly Phrase[]
  /** The place of the one the keyboard is on. */
  readonly active: number
  readonly onTake: (phrase: Phrase) => void
  readonly onRemove: (phrase: Phrase) => void
}) => (
  <div className="entry-phrases">
    {phrases.length === 0 && <p className="entry-hint">没有这样的句式。</p>}
    <ul id="entry-phrases" role="listbox" aria-label="常用句式">
      {phrases.map((phrase, index) => (
        <li
          key={phrase.id}
          id={`entry-phrase-${index}`}
          role="option"
          aria-selected={index === active}
          ref={(element) => {
            if (index === active) element?.scrollIntoView({ block: 'nearest' })
          }}
          // Before the text loses the focus to a press of the mouse.
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(phrase)
          }}
        >
          {phrase.text}
        </li>
      ))}
    </ul>
    <p className="entry-hint">
      ↑↓ 选择　Enter 插入　Tab 到下一处【】　Esc 收起
      {phrases[active]?.builtIn === false && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const phrase = phrases[active]
            if (phrase !== undefined) onRemove(phrase)
          }}
        >
          删除这一句
        </Button>
      )}
    </p>
  </div>
)
