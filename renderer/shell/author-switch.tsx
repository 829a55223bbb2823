import { PlusOutlined } from '@ant-design/icons'
import { Button, Divider, Select } from 'antd'
import { type ReactElement, lazy, useState } from 'react'
import { knownValue } from '../components/known-value.ts'
import { OnDemand } from '../components/on-demand.tsx'
import { useCall, useCommand } from '../hooks/use-call.ts'
import type { Settings } from './frame.tsx'

const AddAuthorDialog = lazy(async () => ({
  default: (await import('./add-author-dialog.tsx')).AddAuthorDialog,
}))

/** 当前操作人: chosen, not logged in. Every change is stamped with the name. */
export const AuthorSwitch = ({ settings }: { readonly settings: Settings }) => {
  const authors = useCall('authors.list', {})
  const save = useCommand('settings.save')
  const [open, setOpen] = useState(false)
  const [adding, setAdding] = useState(false)
  const startAdding = (): void => {
    setOpen(false)
    setAdding(true)
  }
  const popup = (list: ReactElement): ReactElement => (
    <>
      {list}
      <Divider size="small" />
      <Button type="text" block icon={<PlusOutlined aria-hidden />} onClick={startAdding}>
        添加操作人
      </Button>
    </>
  )
  const options = (authors.data ?? [])
    .filter(({ id, removed }) => !removed || id === settings.currentAuthorId)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <label className="frame-author-label" htmlFor="frame-author">
        操作人
      </label>
      <Select
        id="frame-author"
        className="frame-author"
        placeholder="请选择"
        value={knownValue(settings.currentAuthorId, options)}
        open={open}
        onOpenChange={setOpen}
        options={options}
        onChange={(id) => save.mutate({ currentAuthorId: id })}
        popupRender={popup}
      />
      <OnDemand open={adding}>
        <AddAuthorDialog
          open={adding}
          onClose={() => setAdding(false)}
          onAdded={(id) => save.mutate({ currentAuthorId: id })}
        />
      </OnDemand>
    </>
  )
}
