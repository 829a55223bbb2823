import { Button, Card } from 'antd'
import { helpProps } from '../../help/topics.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { useTemplateCommands } from '../../hooks/use-template-commands.ts'

/** 报告模板: the bureau's own, which can be changed, and those they are copied from. */
export const TemplatesCard = () => {
  const { copy, remove, isCopying } = useTemplateCommands()
  return (
    <Card {...helpProps('templates')} title="报告模板">
      <LoadState query={useCall('reports.templates', {})} rows={4}>
        {(templates) => (
          <>
            <p className="settings-hint settings-first">
              自带的模板不能改动；复制一份，就可以改标题、次序、序号和哪项任务写在哪里。
            </p>
            {templates.map(({ id, title, own }) => (
              <div className="settings-row" key={id}>
                <a href={hashOf('template', { id })}>{title}</a>
                <span className="settings-hint">{own ? '本单位' : '自带'}</span>
                <Button
                  aria-label={`复制模板${title}`}
                  disabled={isCopying}
                  onClick={() => copy({ id, title })}
                >
                  复制
                </Button>
                {own && (
                  <Button aria-label={`删除模板${title}`} onClick={() => remove({ id, title })}>
                    删除
                  </Button>
                )}
              </div>
            ))}
          </>
        )}
      </LoadState>
    </Card>
  )
}
