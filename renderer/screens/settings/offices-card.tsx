import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Card, Tooltip } from 'antd'
import type { Office } from '../../../shared/domain/office.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { AddRow } from './add-row.tsx'
import { NameField } from './name-field.tsx'
import { nextOrder, planMove, splitRemoved } from './view.ts'

/** 股室: names, order, and which are in use. One out of use stays readable on its old entries. */
export const OfficesCard = () => (
  <Card title="股室">
    <LoadState query={useCall('offices.list', {})}>
      {(offices) => <Offices offices={offices} />}
    </LoadState>
  </Card>
)

const Offices = ({ offices }: { readonly offices: readonly Office[] }) => {
  const save = useCommand('offices.save')
  const { inUse, outOfUse } = splitRemoved(offices)
  return (
    <>
      {inUse.map((office, index) => (
        <OfficeRow key={office.id} office={office} index={index} all={inUse} />
      ))}
      <AddRow
        label="新股室名称"
        pending={save.isPending}
        onAdd={(name, onAdded) =>
          save.mutate({ name, order: nextOrder(offices) }, { onSuccess: onAdded })
        }
      />
      {outOfUse.length > 0 && <p className="settings-hint">已停用（原有台账仍显示其名称）</p>}
      {outOfUse.map(({ id, name }) => (
        <div className="settings-row" key={id}>
          <span className="settings-out-of-use">{name}</span>
          <Button
            aria-label={`启用${name}`}
            onClick={() => save.mutate({ id, name, order: nextOrder(offices), removed: false })}
          >
            启用
          </Button>
        </div>
      ))}
    </>
  )
}

const OfficeRow = ({
  office,
  index,
  all,
}: {
  readonly office: Office
  readonly index: number
  readonly all: readonly Office[]
}) => {
  const { id, name } = office
  const save = useCommand('offices.save')
  const move = async (by: -1 | 1): Promise<void> => {
    // One after the other: two at once would be two answers racing for the same list.
    // oxlint-disable-next-line no-await-in-loop
    for (const step of planMove(all, id, by)) await save.mutateAsync(step)
  }
  return (
    <div className="settings-row">
      <NameField
        label={`第${index + 1}个股室名称`}
        name={name}
        onSave={(wanted, onSettled) => save.mutate({ id, name: wanted }, { onSettled })}
      />
      <Tooltip title="上移">
        <Button
          type="text"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={`上移${name}`}
          disabled={index === 0 || save.isPending}
          onClick={() => void move(-1).catch(() => undefined)}
        />
      </Tooltip>
      <Tooltip title="下移">
        <Button
          type="text"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={`下移${name}`}
          disabled={index === all.length - 1 || save.isPending}
          onClick={() => void move(1).catch(() => undefined)}
        />
      </Tooltip>
      <Button
        aria-label={`停用${name}`}
        disabled={all.length === 1}
        onClick={() => save.mutate({ id, name, removed: true })}
      >
        停用
      </Button>
    </div>
  )
}
