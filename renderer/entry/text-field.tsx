import { Button, Form, Input } from 'antd'
import { type ComponentRef, useCallback, useEffect, useRef } from 'react'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { gapsIn } from '../../shared/domain/phrase.ts'
import { figureText } from '../../shared/text/number-text.ts'
import { type EntryForm, addFigure } from './entry-form.ts'
import { PhraseMenu } from './phrase-menu.tsx'
import { type Offers, hasOffers } from './use-offers.ts'
import { usePhrases } from './use-phrases.ts'

/** What was done, in report tone; the figures and the number found in it are offered as buttons. */
export const TextField = ({
  form,
  problem,
  change,
  takesFocus,
  offers,
  onTakeAll,
}: {
  readonly form: EntryForm
  readonly problem: string | undefined
  readonly change: (changed: Partial<EntryForm>) => void
  readonly takesFocus: boolean
  readonly offers: Offers
  readonly onTakeAll: () => void
}) => {
  const area = useRef<ComponentRef<typeof Input.TextArea>>(null)
  const field = useCallback(() => area.current?.resizableTextArea?.textArea, [])
  // Not by `autoFocus`: the field appears before the drawer around it is in the page.
  useEffect(() => {
    if (takesFocus) area.current?.focus({ cursor: 'end' })
  }, [takesFocus])
  const phrases = usePhrases(form.text, (text) => change({ text }), field)
  const gaps = gapsIn(form.text)
  return (
    <>
      <Form.Item
        className="entry-text"
        label="工作内容"
        htmlFor="entry-text"
        required
        validateStatus={problem === undefined ? '' : 'error'}
        help={problem}
      >
        <Input.TextArea
          id="entry-text"
          ref={area}
          maxLength={LIMITS.entryText}
          showCount
          placeholder="用报告的口吻写一两句：谁在什么时候做了什么，效果如何。输入 / 选常用句式。"
          aria-controls={phrases.menu === undefined ? undefined : 'entry-phrases'}
          aria-activedescendant={
            phrases.phrases.length === 0 ? undefined : `entry-phrase-${phrases.active}`
          }
          value={form.text}
          onChange={({ target }) => phrases.onChange(target)}
          onKeyDown={phrases.onKeyDown}
          onBlur={phrases.close}
        />
      </Form.Item>
      <div className="entry-text-tools">
        <Button
          size="small"
          type="text"
          onMouseDown={(event) => event.preventDefault()}
          onClick={phrases.openHere}
        >
          常用句式 /
        </Button>
        {form.text.trim() !== '' && form.text.trim().length <= LIMITS.phrase && (
          <Button size="small" type="text" onClick={phrases.keep}>
            存为常用句式
          </Button>
        )}
        {gaps.length > 0 && (
          <span className="entry-hint" role="status">
            还有{gaps.length}处没有填，按 Tab 逐处填写。
          </span>
        )}
      </div>
      {phrases.menu !== undefined && (
        <PhraseMenu
          phrases={phrases.phrases}
          active={phrases.active}
          onTake={phrases.take}
          onRemove={phrases.removeOwn}
        />
      )}
      {hasOffers(form, offers) && (
        <div className="entry-offers">
          <span className="entry-offers-label">文中的内容</span>
          {offers.figures.map((figure) => (
            <Button
              key={figureText(figure)}
              size="small"
              onClick={() => change({ figures: addFigure(form.figures, figure) })}
            >
              + {figureText(figure)}
            </Button>
          ))}
          {offers.documentNumber !== undefined && (
            <Button
              size="small"
              onClick={() => change({ documentNumber: offers.documentNumber ?? '' })}
            >
              + 文号 {offers.documentNumber}
            </Button>
          )}
          <Button size="small" type="link" onClick={onTakeAll}>
            全部采用 Alt+Enter
          </Button>
        </div>
      )}
    </>
  )
}
