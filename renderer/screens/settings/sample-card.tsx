import { App, Button, Card } from 'antd'
import { useCommand } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { sampleLoadedText, sampleRemovedText } from '../../../shared/text/sample-texts.ts'
import type { Settings } from './view.ts'

/** 示例数据: a sample year to look around in, marked, and gone with one click. */
export const SampleCard = ({ settings }: { readonly settings: Settings }) => {
  const { message } = App.useApp()
  const { goTo } = useRoute()
  const load = useCommand('sample.load')
  const remove = useCommand('sample.remove')
  return (
    <Card title="示例数据">
      <div className="settings-actions">
        {settings.hasSample ? (
          <Button
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(
                {},
                { onSuccess: (result) => void message.success(sampleRemovedText(result), 6) },
              )
            }
          >
            移除示例数据
          </Button>
        ) : (
          <Button
            loading={load.isPending}
            onClick={() =>
              load.mutate(
                {},
                {
                  onSuccess: (result) => {
                    void message.success(sampleLoadedText(result), 6)
                    goTo('overview', { year: result.year })
                  },
                },
              )
            }
          >
            载入示例数据
          </Button>
        )}
        <span className="settings-hint">
          {settings.hasSample
            ? '只移除示例，您自己的记录不动。'
            : '一个年度的样例台账，带“示例”标记，可一键移除。'}
        </span>
      </div>
    </Card>
  )
}
