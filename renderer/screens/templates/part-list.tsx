import { Alert, Button } from 'antd'
import { useState } from 'react'
import { numberHeadings } from '../../../shared/domain/report/numbering.ts'
import type { TemplateDesk } from './desk.ts'
import { editParts, moved, newPart, unlistedTasks } from './edit-draft.ts'
import { Problem } from './field.tsx'
import { focusField } from './focus-field.ts'
import { taskRange } from './outline.ts'
import { PartCard } from './part-card.tsx'
import { hasProblemIn } from './problems.ts'
import type { PartDraft, TemplateDraft } from './template-draft.ts'
import { useRowDrag } from './use-row-drag.ts'

/** 各部分: the parts of the report, in their order. */
export const PartList = ({
  desk,
  showsProblems,
}: {
  readonly desk: TemplateDesk
  /** A save was tried: parts in which something is wrong stay open. */
  readonly showsProblems: boolean
}) => {
  const { draft, plan, problems, change, offerBack } = desk
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const move = (from: number, to: number) => change(editParts((parts) => moved(parts, from, to)))
  const drag = useRowDrag(move)
  const numbers = partNumbers(draft)

  const toggle = (key: number) =>
    setOpen(
      (keys) => new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]),
    )
  const add = () => {
    const part = newPart(draft)
    change(editParts((parts) => [...parts, part]))
    setOpen((keys) => new Set([...keys, part.key]))
    focusField(['parts', draft.parts.length, 'heading'], { select: true })
  }
  const remove = (part: PartDraft, index: number) => {
    change(editParts((parts) => parts.filter(({ key }) => key !== part.key)))
    // The button that was pressed is gone: the keyboard goes on from the neighbour.
    focusField(['parts', Math.min(index, draft.parts.length - 2), 'heading'])
    offerBack(
      `已删除“${part.heading}”部分。`,
      editParts((parts) => parts.toSpliced(index, 0, part)),
    )
  }
  return (
    <section aria-label="各部分">
      <h2 className="template-section">各部分</h2>
      <p className="template-hint">
        从上到下就是报告里的先后。拖动左边的点，或用上移、下移（在标题里按
        Alt+↑、Alt+↓）调整次序；“展开”可以改这一部分写什么。
      </p>
      <Problem path={['parts']} problems={problems} />
      <UnlistedNotice desk={desk} />
      <ol className="template-parts">
        {draft.parts.map((part, index) => (
          <PartCard
            key={part.key}
            part={part}
            index={index}
            number={numbers[index]}
            desk={desk}
            drag={drag}
            isOpen={
              open.has(part.key) || (showsProblems && hasProblemIn(problems, ['parts', index]))
            }
            onToggle={() => toggle(part.key)}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(part, index)}
          />
        ))}
      </ol>
      <Button disabled={draft.parts.length >= 30 || plan.tasks.length === 0} onClick={add}>
        添加一个部分
      </Button>
    </section>
  )
}

const partNumbers = ({ parts, numbering }: TemplateDraft): readonly (string | undefined)[] =>
  numberHeadings(
    parts.map(({ heading, isUntitled }) => ({
      kind: isUntitled ? 'paragraph' : 'heading',
      level: isUntitled ? undefined : 1,
      text: heading || '……',
    })),
    numbering,
  )

const UnlistedNotice = ({ desk: { draft, plan } }: { readonly desk: TemplateDesk }) => {
  const tasks = unlistedTasks(draft, plan.tasks)
  if (tasks.length === 0 || tasks.length === plan.tasks.length) return null
  return (
    <Alert
      type="info"
      className="template-notice"
      title={`${taskRange(tasks)}没有列入任何部分，它们的台账记录会写在“没有对应任务的工作”的标题下。`}
    />
  )
}
