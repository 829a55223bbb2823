import { Button, Popconfirm } from 'antd'
import type { RecoveryActions } from './use-recovery.ts'

/** 另起一套: an empty store; what is there is set aside. Asked twice, because the ledger looks empty afterwards. */
export const StartEmptyStep = ({ actions }: { readonly actions: RecoveryActions }) => (
  <>
    <p>
      从空的台账开始，原数据另存，不删除。以后可以导入同事的数据文件，或请维护人员处理另存的文件。
    </p>
    <Popconfirm
      title="另起一套空的数据？"
      description="台账会是空的。原来的文件原样另存在数据目录里，不删除。"
      okText="另起一套"
      onConfirm={() => void actions.startEmpty()}
    >
      <Button disabled={actions.isPending}>另起一套（原数据另存）</Button>
    </Popconfirm>
  </>
)
