import { Button } from 'antd'
import type { Template } from './template-cards.tsx'
import { templatePurpose } from './template-notes.ts'

/** 更多模板: other ways to write a report, folded away. */
export const MoreTemplates = ({
  templates,
  creating,
  onCreate,
}: {
  readonly templates: readonly Template[]
  /** The template whose report is being drafted right now. */
  readonly creating: string | undefined
  readonly onCreate: (templateId: string) => void
}) => (
  <details className="reports-more">
    <summary>更多模板（{templates.length}个）</summary>
    <ul aria-label="更多模板">
      {templates.map((template) => (
        <li key={template.id}>
          <span className="reports-more-title">{template.title}</span>
          <span className="reports-more-purpose">{templatePurpose(template)}</span>
          <Button
            size="small"
            aria-label={`新建${template.title}`}
            loading={creating === template.id}
            disabled={creating !== undefined}
            onClick={() => onCreate(template.id)}
          >
            新建
          </Button>
        </li>
      ))}
    </ul>
  </details>
)
