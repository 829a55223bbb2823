import { ImportOutlined } from '@ant-design/icons'
import { Alert, Button, Card } from 'antd'
import { loadErrorText } from '../../components/load-state.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useFileTarget } from '../../hooks/use-file-target.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { afterLook, type usePreview } from './use-preview.ts'

/** 收同事的一份: files are taken in for a look; nothing of the data changes. */
export const ImportCard = ({
  looking,
}: {
  readonly looking: ReturnType<typeof usePreview>['looking']
}) => {
  const after = afterLook(looking.error)
  const { isOver, targetProps } = useFileTarget((files) => {
    if (!looking.isPending) looking.mutate({ files })
  })
  const asksPassword = after === 'password' || after === 'wrong-password'
  // While the next try is running the former answer is gone, but its dialog has to stay.
  const isTrying = looking.isPending && looking.variables.password !== undefined
  return (
    <Card
      title="收同事的一份"
      className={isOver ? 'exchange-door exchange-door-over' : 'exchange-door'}
      {...targetProps}
    >
      <p className="exchange-lead">
        选择同事给的数据文件（扩展名.mzsj），可以一次选几个。先看清会新增、更新什么，再决定合不合并；合并后也能整个撤销。
      </p>
      <p className="exchange-lead">也可以把文件拖到这里。</p>
      <div className="exchange-actions">
        <Button
          type="primary"
          icon={<ImportOutlined aria-hidden />}
          loading={looking.isPending}
          onClick={() => looking.mutate({})}
        >
          导入同事的文件
        </Button>
      </div>
      <WorkProgress isRunning={looking.isPending} />
      {after === 'failed' && looking.error !== null && (
        <Alert
          className="exchange-failed"
          type="error"
          showIcon
          title={loadErrorText(looking.error)}
        />
      )}
      {(asksPassword || isTrying) && (
        <PasswordDialog
          isWrong={after === 'wrong-password'}
          isPending={looking.isPending}
          onGiven={(password) => looking.mutate({ password, waiting: true })}
          onCancel={looking.reset}
        />
      )}
    </Card>
  )
}
