import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode }
type State = { readonly failed: boolean }

/**
 * Catches an error while drawing and says so instead of leaving a white page. What was saved is in the store, so
 * loading the page again is always safe.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Result
        status="warning"
        title="这一页显示出错"
        subTitle="已保存的数据没有任何改动。请重新载入；如果仍然出错，请先打开别的页面，并把操作步骤告诉维护人员。"
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            重新载入
          </Button>
        }
      />
    )
  }
}
