import { Button, Dropdown } from 'antd'
import { ContentFields } from './content-fields.tsx'
import { CONTENT_KINDS, contentTexts } from './content-texts.ts'
import type { TemplateDesk } from './desk.ts'
import { editPart, editParts, moveContent, newContent } from './edit-draft.ts'
import { Problem } from './field.tsx'
import { focusField } from './focus-field.ts'
import { MoveButtons } from './move-buttons.tsx'
import type { FieldPath } from './problems.ts'
import type { ContentDraft, ContentKind, PartDraft } from './template-draft.ts'

/** What is told in a part, in printed order. */
export const ContentList = ({
  part,
  path,
  desk,
}: {
  readonly part: PartDraft
  readonly path: FieldPath
  readonly desk: TemplateDesk
}) => {
  const { draft, problems, change, offerBack } = desk
  const remove = (content: ContentDraft, index: number) => {
    const rest = part.content.filter(({ key }) => key !== content.key)
    change(editPart(part.key, { content: rest }))
    focusField([...path, 'heading'])
    offerBack(
      `已从“${part.heading}”中删除${contentTexts[content.kind].name}。`,
      editParts((parts) =>
        parts.map((one) =>
          one.key === part.key
            ? { ...one, content: one.content.toSpliced(index, 0, content) }
            : one,
        ),
      ),
    )
  }
  const add = (kind: ContentKind) =>
    change(editPart(part.key, { content: [...part.content, newContent(draft, kind)] }))
  return (
    <div className="template-contents">
      <Problem path={[...path, 'content']} problems={problems} />
      {part.content.map((content, index) => {
        const { name, does } = contentTexts[content.kind]
        return (
          <section key={content.key} className="template-content" aria-label={name}>
            <div className="template-content-head">
              <h3>{name}</h3>
              <span className="template-content-does">{does}</span>
              <MoveButtons
                name={`${part.heading}的${name}`}
                index={index}
                count={part.content.length}
                onMove={(by) => change(moveContent(content.key, by))}
                onRemove={() => remove(content, index)}
              />
            </div>
            <Problem path={[...path, 'content', index]} problems={problems} />
            <ContentFields content={content} path={[...path, 'content', index]} desk={desk} />
          </section>
        )
      })}
      <Dropdown
        trigger={['click']}
        disabled={part.content.length >= 12}
        menu={{ items: menuOf(part), onClick: ({ key }) => add(kindOf(key)) }}
      >
        <Button size="small">添加内容</Button>
      </Dropdown>
    </div>
  )
}

const kindOf = (key: string): ContentKind => CONTENT_KINDS.find((kind) => kind === key) ?? 'clerk'

/** Facts and the clerk's own words can stand several times in a part, all else once. */
const menuOf = ({ content }: PartDraft) =>
  CONTENT_KINDS.map((kind) => ({
    key: kind,
    disabled:
      kind !== 'facts' && kind !== 'clerk' && content.some((present) => present.kind === kind),
    label: (
      <>
        {contentTexts[kind].name}
        <span className="template-content-does">　{contentTexts[kind].does}</span>
      </>
    ),
  }))
