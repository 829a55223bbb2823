import { useMutation } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { api } from '../api/client.ts'
import { type Work, useWork } from '../hooks/use-work.ts'
import { percentOf, stageText } from './work-view.ts'
import './work-progress.css'

/** How far a running command is, with 取消 where it can be stopped. Nothing while it is only beginning. */
export const WorkProgress = ({ isRunning }: { readonly isRunning: boolean }) => {
  const works = useWork(isRunning)
  if (works.length === 0) return null
  return (
    <div className="work-progress" role="group" aria-label="正在进行的工作">
      {works.map((work) => (
        <OneWork key={work.id} work={work} />
      ))}
    </div>
  )
}

const OneWork = ({ work }: { readonly work: Work }) => {
  // Not a command: what it stops reports for itself, and nothing shown has to be read again.
  const cancel = useMutation({ mutationFn: () => api['work.cancel']({ id: work.id }) })
  const { title, canCancel } = work
  return (
    <div className="work-progress-one">
      <span className="work-progress-title">{title}</span>
      <Progress
        aria-label={title}
        percent={percentOf(work)}
        showInfo={work.total !== null}
        status={work.total === null ? 'active' : 'normal'}
        size="small"
      />
      <span className="work-progress-stage">{stageText(work)}</span>
      {canCancel && (
        <Button
          size="small"

          loading={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate()}
        >
          取消
        </Button>
      )}
    </div>
  )
}
