import { Checkbox, Input, Select } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { TemplateDesk } from './desk.ts'
import { editContent } from './edit-draft.ts'
import { FactsFields } from './facts-fields.tsx'
import { Field } from './field.tsx'
import { PatternField } from './pattern-field.tsx'
import type { FieldPath } from './problems.ts'
import type { ContentDraft } from './template-draft.ts'

type Of<K extends ContentDraft['kind']> = Extract<ContentDraft, { kind: K }>

type Props<K extends ContentDraft['kind']> = {
  readonly content: Of<K>
  readonly path: FieldPath
  readonly desk: TemplateDesk
}

/** What can be chosen about one content of a part. */
export const ContentFields = ({ content, ...place }: Props<ContentDraft['kind']>) => {
  switch (content.kind) {
    case 'facts':
      return <FactsFields content={content} {...place} />
    case 'clerk':
      return <ClerkFields content={content} {...place} />
    case 'unfinished':
      return <UnfinishedFields content={content} {...place} />
    case 'not-applicable':
      return <NotApplicableFields content={content} {...place} />
    case 'attainment':
      return null
  }
}

/** The edit that puts something else in the place of a content. */
const put = (content: ContentDraft) => editContent(content.key, () => content)

const ClerkFields = ({ content, path, desk: { problems, change } }: Props<'clerk'>) => (
  <>
    <PatternField
      path={[...path, 'gap']}
      label="提示语"
      problems={problems}
      value={content.gap}
      rows={2}
      onChange={(gap) => change(put({ ...content, gap }))}
    />
    <Checkbox
      checked={content.onlyIfEmpty}
      onChange={(event) => change(put({ ...content, onlyIfEmpty: event.target.checked }))}
    >
      这一部分前面已经有内容时不提示
    </Checkbox>
  </>
)

const FORMS: { value: Of<'unfinished'>['form']; label: string }[] = [
  { value: 'all', label: '推进中的都写，连同常年坚持的，写成一段' },
  { value: 'to-finish', label: '只写还要办完的，写成一段' },
  { value: 'points', label: '只写还要办完的，每项一条（如“一是”）' },
  { value: 'carried-over', label: '作为结转事项写（五年总结用）' },
]

const CitesTasks = ({
  content,
  desk,
}: {
  readonly content: Of<'unfinished'> | Of<'not-applicable'>
  readonly desk: TemplateDesk
}) => (
  <Checkbox
    checked={content.citesTasks}
    onChange={(event) => desk.change(put({ ...content, citesTasks: event.target.checked }))}
  >
    写明是方案的第几项任务（收报告的单位有方案时才用）
  </Checkbox>
)

const UnfinishedFields = ({ content, path, desk }: Props<'unfinished'>) => (
  <>
    <Field path={[...path, 'form']} label="写法" problems={desk.problems}>
      {(control) => (
        <Select
          {...control}
          value={content.form}
          options={FORMS}
          onChange={(form: Of<'unfinished'>['form']) => desk.change(put({ ...content, form }))}
        />
      )}
    </Field>
    <CitesTasks content={content} desk={desk} />
  </>
)

const NotApplicableFields = ({ content, path, desk }: Props<'not-applicable'>) => (
  <>
    <Field
      path={[...path, 'heading']}
      label="小标题"
      extra="不要小标题就空着。"
      problems={desk.problems}
    >
      {(control) => (
        <Input
          {...control}
          value={content.heading}
          maxLength={LIMITS.headline}
          onChange={(event) => desk.change(put({ ...content, heading: event.target.value }))}
        />
      )}
    </Field>
    <PatternField
      path={[...path, 'lead']}
      label="引出的话"
      problems={desk.problems}
      value={content.lead}
      onChange={(lead) => desk.change(put({ ...content, lead }))}
    />
    <CitesTasks content={content} desk={desk} />
  </>
)
