import { Alert, App, Button } from 'antd'
import { useCommand } from '../hooks/use-call.ts'
import { sampleRemovedText } from '../../shared/text/sample-texts.ts'

/** Says as long as it is true that what is shown is a sample. */
export const SampleBanner = () => {
  const { message } = App.useApp()
  const remove = useCommand('sample.remove')
  return (
    <Alert
      className="frame-sample"
      type="warning"
      banner
      title="当前有示例数据，仅供试用，请勿上报。"
      action={
        <Button
          size="small"
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
      }
    />
  )
}
