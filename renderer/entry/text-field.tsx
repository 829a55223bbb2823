import { Button, Form, Input } from 'antd'
import { type ComponentRef, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { figuresInText } from '../../shared/domain/figures-in-text.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { figureText } from '../../shared/text/number-text.ts'
import { type EntryForm, addFigure, notYetTaken } from './entry-form.ts'

/** What was done, in report tone; the figures found in it are offered as buttons. */
export const TextField = ({
  form,
  problem,
  change,
  takesFocus,
}: {
  readonly form: EntryForm
  readonly problem: string | undefined
  readonly change: (changed: Partial<EntryForm>) => void
  readonly takesFocus: boolean
}) => {
  const field = useRef<ComponentRef<typeof Input.TextArea>>(null)
  // Not by `autoFocus`: the field appears before the drawer around it is in the page.
  useEffect(() => {
    if (takesFocus) field.current?.focus({ cursor: 'end' })
  }, [takesFocus])
  const text = useDeferredValue(form.text)
  const found = useMemo(() => figuresInText(text), [text])
  const offered = notYetTaken(found, form.figures)
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
          ref={field}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={LIMITS.entryText}
          showCount
          placeholder="用报告的口吻写一两句：谁在什么时候做了什么，效果如何。"
          value={form.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Form.Item>
      {offered.length > 0 && (
        <div className="entry-offers">
          <span className="entry-offers-label">文中的数据</span>
          {offered.map((figure) => (
            <Button
              key={figureText(figure)}
              size="small"
              onClick={() => change({ figures: addFigure(form.figures, figure) })}
            >
              + {figureText(figure)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
