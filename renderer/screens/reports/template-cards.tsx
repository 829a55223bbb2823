import { Button } from 'antd'
import type { AppClient } from '../../../shared/contract/index.ts'
import type { ReportSummary } from '../../../shared/domain/report/report.ts'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { MoreTemplates } from './more-templates.tsx'
import { daysLeft, templateDue, templatePurpose, templateShelves } from './template-notes.ts'

export type Template = Awaited<ReturnType<AppClient['reports.templates']>>[number]

/** What can be written for a year: what each report is for, when it is due, and 新建. */
export const TemplateCards = ({
  year,
  templates,
  reports,
  creating,
  onCreate,
}: {
  readonly year: number
  readonly templates: readonly Template[]
  readonly reports: readonly ReportSummary[]
  /** The template whose report is being drafted right now. */
  readonly creating: string | undefined
  readonly onCreate: (templateId: string) => void
}) => {
  const { data: settings } = useCall('settings.get', {})
  const { main, more } = templateShelves(templates)
  return (
    <>
      <div className="reports-cards">
        {main.map((template) => {
          const { dueOn, due } = templateDue(template, year)
          const written = reports.filter(({ templateId }) => templateId === template.id).length
          return (
            <section key={template.id} className="reports-card" aria-label={template.title}>
              <div>
                <h2 className="reports-card-title">{template.title}</h2>
                <p className="reports-card-purpose">{templatePurpose(template)}</p>
                <p className="reports-card-due">
                  {due}
                  {settings !== undefined && written === 0 && (
                    <span className="reports-card-days">{daysLeft(dueOn, settings.today)}</span>
                  )}
                  {written > 0 && <span className="reports-card-days">已有{written}份</span>}
                </p>
              </div>
              <div className="reports-card-actions">
                <Button
                  type={written === 0 ? 'primary' : 'default'}
                  aria-label={`新建${template.title}`}
                  loading={creating === template.id}
                  disabled={creating !== undefined}
                  onClick={() => onCreate(template.id)}
                >
                  新建
                </Button>
                <a
                  href={hashOf('template', { id: template.id, year })}
                  aria-label={`看看模板${template.title}`}
                >
                  看看模板
                </a>
              </div>
            </section>
          )
        })}
      </div>
      {more.length > 0 && (
        <MoreTemplates year={year} templates={more} creating={creating} onCreate={onCreate} />
      )}
    </>
  )
}
