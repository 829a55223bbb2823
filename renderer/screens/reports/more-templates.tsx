import { Button } from 'antd'
import { hashOf } from '../../hooks/use-route.ts'
import type { Template } from './template-cards.tsx'
import { templatePurpose } from './template-notes.ts'

/** 更多模板: other ways to write a report, folded away. */
export const MoreTemplates = ({
  year,
  templates,
  creating,
  onCreate,
}: {
  readonly year: number
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
          <a
            href={hashOf('template', { id: template.id, year })}
            aria-label={`${template.own ? '修改' : '看看'}模板${template.title}`}
          >
            {template.own ? '修改模板' : '看看模板'}
          </a>
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
