import { Button, Checkbox, Input, Radio, Select } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import { ChapterRow } from './chapter-row.tsx'
import type { TemplateDesk } from './desk.ts'
import { chooseOthers, chooseSource, editChapters, editFacts, newChapter } from './edit-draft.ts'
import { Field, Problem } from './field.tsx'
import type { FieldPath } from './problems.ts'
import type { FactsDraft } from './template-draft.ts'

const HEADINGS: { value: FactsDraft['headings']; label: string }[] = [
  { value: 'own-line', label: '单独一行' },
  { value: 'run-in', label: '和正文写在同一段' },
]
const LEADS: { value: FactsDraft['lead']; label: string }[] = [
  { value: 'run-in', label: '每项任务一段，以任务名称开头' },
  { value: 'numbered', label: '每项任务一段，以序号和任务名称开头' },
  { value: 'none', label: '每项任务一段，不写任务名称' },
]

/** What was done: by the plan's groups or under headings of one's own, and how it is set out. */
export const FactsFields = ({
  content,
  path,
  desk,
}: {
  readonly content: FactsDraft
  readonly path: FieldPath
  readonly desk: TemplateDesk
}) => {
  const { draft, plan, problems, change } = desk
  const set = (fields: Partial<FactsDraft>) =>
    change(editFacts(content.key, (facts) => ({ ...facts, ...fields })))
  const others = `没有对应任务的工作也写在这里`
  return (
    <>
      <Field path={[...path, 'source']} label="怎样分小标题" problems={problems}>
        {({ id }) => (
          <Radio.Group
            id={id}
            aria-label="怎样分小标题"
            value={content.source}
            options={[
              { value: 'groups', label: `按方案的${plan.groups.length}个组` },
              { value: 'chapters', label: '自己定小标题和任务' },
            ]}
            onChange={(event) => change(chooseSource(content.key, event.target.value, plan))}
          />
        )}
      </Field>
      <Problem path={[...path, 'chapters']} problems={problems} />
      {content.source === 'chapters' && (
        <div className="template-chapters">
          {content.chapters.map((chapter, index) => (
            <ChapterRow
              key={chapter.key}
              chapter={chapter}
              index={index}
              facts={content}
              path={[...path, 'chapters', index]}
              desk={desk}
            />
          ))}
          <Button
            size="small"
            disabled={content.chapters.length >= 40}
            onClick={() =>
              change(editChapters(content.key, (chapters) => [...chapters, newChapter(draft)]))
            }
          >
            添加小标题
          </Button>
        </div>
      )}
      <div className="template-pair">
        <Field path={[...path, 'headings']} label="小标题" problems={problems}>
          {(control) => (
            <Select
              {...control}
              value={content.headings}
              options={HEADINGS}
              onChange={(headings: FactsDraft['headings']) => set({ headings })}
            />
          )}
        </Field>
        {content.headings === 'own-line' && (
          <Field path={[...path, 'lead']} label="小标题下面" problems={problems}>
            {(control) => (
              <Select
                {...control}
                value={content.lead}
                options={LEADS}
                onChange={(lead: FactsDraft['lead']) => set({ lead })}
              />
            )}
          </Field>
        )}
      </div>
      <Checkbox
        checked={content.hasOthers}
        onChange={(event) => change(chooseOthers(content.key, event.target.checked))}
      >
        {others}
      </Checkbox>
      {content.hasOthers && (
        <Field path={[...path, 'others']} label="那里的小标题" problems={problems}>
          {(control) => (
            <Input
              {...control}
              value={content.others}
              maxLength={LIMITS.headline}
              onChange={(event) => set({ others: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
