import { Button } from 'antd'
import type { TemplateDetail } from '../../../shared/domain/report/template-schema.ts'
import { useTemplateCommands } from '../../hooks/use-template-commands.ts'
import { NewReportButton } from './new-report-button.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { outlineOf } from './outline.ts'
import { draftOf } from './template-draft.ts'
import { factsOf, type World } from './world.ts'

/** A built-in template: what it gives, and the way to one of one's own. */
export const BuiltInTemplate = ({
  template,
  world,
}: {
  readonly template: TemplateDetail
  readonly world: World
}) => {
  const { copy, isCopying } = useTemplateCommands()
  return (
    <>
      <div className="template-bar">
        <h2 className="template-title">{template.title}</h2>
        <Button type="primary" loading={isCopying} onClick={() => copy(template)}>
          复制一份
        </Button>
        <NewReportButton template={template} year={world.year} />
      </div>
      <p className="template-hint">
        这是软件自带的模板，不能改动。想改标题、次序、序号、哪项任务写在哪里，请点“复制一份”，在副本上改；已经写好的报告不受影响。
      </p>
      <OutlinePanel
        lines={outlineOf(draftOf(template), factsOf(template, world))}
        year={world.year}
      />
    </>
  )
}
