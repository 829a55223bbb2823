import { HolderOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { ContentList } from './content-list.tsx'
import { partSummary } from './content-texts.ts'
import type { TemplateDesk } from './desk.ts'
import { editPart } from './edit-draft.ts'
import { Field } from './field.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { hasProblemIn } from './problems.ts'
import type { PartDraft } from './template-draft.ts'
import type { useRowDrag } from './use-row-drag.ts'

/** One part: its heading and place, and unfolded what is told in it. */
export const PartCard = ({
  part,
  index,
  number,
  desk,
  drag,
  isOpen,
  onToggle,
  onMove,
  onRemove,
}: {
  readonly part: PartDraft
  readonly index: number
  readonly number: string | undefined
  readonly desk: TemplateDesk
  readonly drag: ReturnType<typeof useRowDrag>
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}) => {
  const { draft, problems, change } = desk
  const path = ['parts', index] as const
  const name = `第${index + 1}部分`
  const set = (fields: Partial<PartDraft>) => change(editPart(part.key, fields))
  const isTarget =
    drag.target === index || (drag.target === index + 1 && index === draft.parts.length - 1)
  return (
    <li
      className="template-part"
      aria-label={name}
      data-drop={isTarget ? (drag.target === index ? 'before' : 'after') : undefined}
      {...drag.rowProps(index)}
    >
      <div className="template-part-head">
        <span className="template-handle" title="拖动调整次序" {...drag.handleProps(index)}>
          <HolderOutlined aria-hidden />
        </span>
        <span className="template-part-number">{number ?? (part.isUntitled ? '无' : '')}</span>
        <Field path={[...path, 'heading']} label={`${name}标题`} problems={problems}>
          {(control) => (
            <Input
              {...control}
              value={part.heading}
              maxLength={LIMITS.headline}
              onChange={(event) => set({ heading: event.target.value })}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                event.preventDefault()
                const by = event.key === 'ArrowUp' ? -1 : 1
                if (draft.parts[index + by] !== undefined) onMove(by)
              }}
            />
          )}
        </Field>
        <MoveButtons
          name={name}
          index={index}
          count={draft.parts.length}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      <div className="template-part-line">
        <Checkbox
          checked={part.required}
          onChange={(event) => set({ required: event.target.checked })}
        >
          必备
        </Checkbox>
        <Checkbox
          checked={part.isUntitled}
          onChange={(event) => set({ isUntitled: event.target.checked })}
        >
          不印标题
        </Checkbox>
        <span className="template-part-summary">{partSummary(part)}</span>
        {!isOpen && hasProblemIn(problems, path) && (
          <span className="template-problem">▲ 有需要改正的地方</span>
        )}
        <Button
          type="link"
          size="small"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? '收起' : '展开'}${name}`}
          onClick={onToggle}
        >
          {isOpen ? '收起' : '展开'}
        </Button>
      </div>
      {isOpen && <ContentList part={part} path={path} desk={desk} />}
    </li>
  )
}
