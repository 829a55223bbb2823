import { Input, TreeSelect } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { taskTree } from './content-texts.ts'
import type { TemplateDesk } from './desk.ts'
import { assignTasks, editChapter, editChapters, moved, taskPlaces } from './edit-draft.ts'
import { Field } from './field.tsx'
import { focusField } from './focus-field.ts'
import { MoveButtons } from './move-buttons.tsx'
import type { FieldPath } from './problems.ts'
import type { ChapterDraft, FactsDraft } from './template-draft.ts'

/** One heading of one's own and the tasks told under it. */
export const ChapterRow = ({
  chapter,
  index,
  facts,
  path,
  desk,
}: {
  readonly chapter: ChapterDraft
  readonly index: number
  readonly facts: FactsDraft
  readonly path: FieldPath
  readonly desk: TemplateDesk
}) => {
  const { draft, plan, problems, change, offerBack } = desk
  const name = `第${index + 1}个小标题`
  const set = (fields: Partial<ChapterDraft>) => change(editChapter(facts.key, chapter.key, fields))

  const assign = (taskIds: readonly string[]) => {
    const places = taskPlaces(draft)
    const taken = plan.tasks.filter(({ id }) => {
      const place = places.get(id)
      return taskIds.includes(id) && place !== undefined && place.chapterKey !== chapter.key
    })
    change(assignTasks(chapter.key, taskIds))
    if (taken.length === 0) return
    const said = taken.map(({ number }) => `任务${number}`).join('、')
    const { parts } = draft
    offerBack(`${said}已从原来的小标题移到这里。`, (now) => ({ ...now, parts }))
  }
  const remove = () => {
    change(editChapters(facts.key, (all) => all.filter(({ key }) => key !== chapter.key)))
    focusField([...path.slice(0, -1), Math.min(index, facts.chapters.length - 2), 'heading'])
    offerBack(
      `已删除小标题“${chapter.heading || name}”。`,
      editChapters(facts.key, (all) => all.toSpliced(index, 0, chapter)),
    )
  }
  return (
    <fieldset className="template-chapter" aria-label={`${name}和它的任务`}>
      <div className="template-chapter-head">
        <Field path={[...path, 'heading']} label={name} problems={problems}>
          {(control) => (
            <Input
              {...control}
              value={chapter.heading}
              placeholder="空着就不印小标题"
              maxLength={LIMITS.headline}
              onChange={(event) => set({ heading: event.target.value })}
            />
          )}
        </Field>
        <MoveButtons
          name={name}
          index={index}
          count={facts.chapters.length}
          onMove={(by) => change(editChapters(facts.key, (all) => moved(all, index, index + by)))}
          onRemove={remove}
        />
      </div>
      <Field path={[...path, 'taskIds']} label={`${name}下写哪些任务`} problems={problems}>
        {(control) => (
          <TreeSelect
            {...control}
            treeCheckable
            showSearch
            treeNodeFilterProp="title"
            placeholder="选择任务"
            value={[...chapter.taskIds]}
            treeData={taskTree(draft, chapter.key, plan)}
            onChange={(taskIds: string[]) => assign(taskIds)}
          />
        )}
      </Field>
      <Field path={[...path, 'gap']} label="这些任务没有台账时的提示" problems={problems}>
        {(control) => (
          <Input
            {...control}
            value={chapter.gap}
            placeholder="空着就提示缺哪几项任务的台账"
            maxLength={LIMITS.note}
            onChange={(event) => set({ gap: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}
