import { Button, Card, Select, Tag } from 'antd'
import type { Author, Office } from '../../../shared/domain/office.ts'
import { knownValue } from '../../components/known-value.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { AddRow } from './add-row.tsx'
import { NameField } from './name-field.tsx'
import { type Settings, splitRemoved } from './view.ts'

/** 操作人: whose name goes on a change. One out of use stays readable on old changes. */
export const AuthorsCard = ({ settings }: { readonly settings: Settings }) => {
  const offices = useCall('offices.list', {})
  return (
    <Card title="操作人">
      <LoadState query={useCall('authors.list', {})} rows={3}>
        {(authors) => (
          <Authors
            authors={authors}
            offices={offices.data ?? []}
            currentId={settings.currentAuthorId}
          />
        )}
      </LoadState>
    </Card>
  )
}

type ListProps = {
  readonly authors: readonly Author[]
  readonly offices: readonly Office[]
  readonly currentId: string | undefined
}

const Authors = ({ authors, offices, currentId }: ListProps) => {
  const save = useCommand('authors.save')
  const { inUse, outOfUse } = splitRemoved(authors)
  return (
    <>
      {inUse.map((author, index) => (
        <AuthorRow
          key={author.id}
          author={author}
          index={index}
          offices={offices}
          isCurrent={author.id === currentId}
        />
      ))}
      <AddRow
        label="新操作人姓名"
        pending={save.isPending}
        onAdd={(name, onAdded) => save.mutate({ name }, { onSuccess: onAdded })}
      />
      {outOfUse.map(({ id, name, officeId }) => (
        <div className="settings-row" key={id}>
          <span className="settings-out-of-use">{name}（已停用）</span>
          <Button
            aria-label={`启用${name}`}
            onClick={() => save.mutate({ id, name, officeId, removed: false })}
          >
            启用
          </Button>
        </div>
      ))}
    </>
  )
}

const AuthorRow = ({
  author,
  index,
  offices,
  isCurrent,
}: {
  readonly author: Author
  readonly index: number
  readonly offices: readonly Office[]
  readonly isCurrent: boolean
}) => {
  const { id, name, officeId } = author
  const save = useCommand('authors.save')
  const saveSettings = useCommand('settings.save')
  const options = offices
    .filter((office) => !office.removed || office.id === officeId)
    .map((office) => ({ value: office.id, label: office.name }))
  return (
    <div className="settings-row">
      <NameField
        label={`第${index + 1}位操作人姓名`}
        name={name}
        onSave={(wanted, onSettled) => save.mutate({ id, name: wanted, officeId }, { onSettled })}
      />
      <Select
        className="settings-author-office"
        aria-label={`${name}的股室`}
        placeholder="股室"
        allowClear
        value={knownValue(officeId, options)}
        options={options}
        onChange={(chosen?: string) => save.mutate({ id, name, officeId: chosen ?? null })}
      />
      {isCurrent ? (
        <Tag className="settings-current">当前</Tag>
      ) : (
        <>
          <Button
            aria-label={`${name}设为当前`}
            onClick={() => saveSettings.mutate({ currentAuthorId: id })}
          >
            设为当前
          </Button>
          <Button
            aria-label={`停用${name}`}
            onClick={() => save.mutate({ id, name, officeId, removed: true })}
          >
            停用
          </Button>
        </>
      )}
    </div>
  )
}
