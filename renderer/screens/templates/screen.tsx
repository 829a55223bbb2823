import { LoadState } from '../../components/load-state.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { BuiltInTemplate } from './built-in-template.tsx'
import { TemplateEditor } from './template-editor.tsx'
import './screen.css'

/** 报告模板: the one whose id is in the address. A built-in one is shown, one of the bureau's own is changed. */
export const TemplateScreen = () => {
  const { params } = useRoute()
  const year = useYear()
  const id = params['id'] ?? ''
  return (
    <div className="template">
      <a className="template-back" href={hashOf('reports', { year })}>
        ← 回到报告列表
      </a>
      {year !== undefined && <OpenTemplate key={id} id={id} year={year} />}
    </div>
  )
}

const OpenTemplate = ({ id, year }: { readonly id: string; readonly year: number }) => {
  const template = useCall('reports.getTemplate', { id })
  const plan = useCall('plan.get', {})
  const settings = useCall('settings.get', {})
  if (plan.data === undefined || settings.data === undefined) {
    return <Waiting queries={[plan, settings]} />
  }
  const world = { year, plan: plan.data, settings: settings.data }
  return (
    <LoadState query={template} rows={12}>
      {(saved) =>
        saved.own ? (
          <TemplateEditor saved={saved} world={world} />
        ) : (
          <BuiltInTemplate template={saved} world={world} />
        )
      }
    </LoadState>
  )
}
