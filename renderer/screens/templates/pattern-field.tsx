import { Button, Input } from 'antd'
import { type ComponentRef, type ReactNode, useRef } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { PATTERN_NAMES } from '../../../shared/domain/report/template.ts'
import { Field } from './field.tsx'
import { patternLabels } from './pattern-names.ts'
import type { FieldPath, Problems } from './problems.ts'

/** A text whose names in braces are filled in when a report is begun, with buttons that put them at the cursor. */
export const PatternField = ({
  path,
  label,
  extra,
  problems,
  value,
  rows = 1,
  onChange,
}: {
  readonly path: FieldPath
  readonly label: string
  readonly extra?: ReactNode
  readonly problems: Problems
  readonly value: string
  readonly rows?: number
  readonly onChange: (text: string) => void
}) => {
  const field = useRef<ComponentRef<typeof Input.TextArea>>(null)
  const insert = (name: string) => {
    const area = field.current?.resizableTextArea?.textArea
    const [from, to] = [area?.selectionStart ?? value.length, area?.selectionEnd ?? value.length]
    onChange(`${value.slice(0, from)}{${name}}${value.slice(to)}`)
    const caret = from + name.length + 2
    // After the text is on the page: until then the caret would be put back to its end.
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(caret, caret)
    })
  }
  return (
    <Field path={path} label={label} extra={extra} problems={problems}>
      {(control) => (
        <>
          <Input.TextArea
            {...control}
            ref={field}
            autoSize={{ minRows: rows, maxRows: 6 }}
            maxLength={rows === 1 ? LIMITS.headline : LIMITS.note}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <div className="template-insert">
            插入：
            {PATTERN_NAMES.map((name) => (
              <Button
                key={name}
                type="link"
                size="small"
                aria-label={`在“${label}”中插入${patternLabels[name]}`}
                onClick={() => insert(patternLabels[name])}
              >
                {patternLabels[name]}
              </Button>
            ))}
          </div>
        </>
      )}
    </Field>
  )
}
