import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { Check, CheckStatus } from '../../../shared/domain/check.ts'
import { statusLabels } from '../../../shared/text/labels.ts'
import { StatusSign } from '../../components/status-sign.tsx'
import { choiceLabel, choicesOf, isCounted } from './view.ts'

/** The state of a check item, and the states it can be given. */
export const CheckState = ({
  check,
  onChoose,
}: {
  readonly check: Check
  readonly onChoose: (status: CheckStatus) => void
}) => (
  <Dropdown
    trigger={['click']}
    menu={{
      items: choicesOf(check).map((status) => ({
        key: status,
        label: choiceLabel(check, status),
        onClick: () => onChoose(status),
      })),
    }}
  >
    <Button
      size="small"
      type="text"
      className="tasks-check-state"
      title={isCounted(check) ? '按台账自动计算' : undefined}
      aria-label={`完成情况：${statusLabels[check.status]}`}
    >
      <StatusSign status={check.status} />
      <DownOutlined className="tasks-check-arrow" aria-hidden />
    </Button>
  </Dropdown>
)
