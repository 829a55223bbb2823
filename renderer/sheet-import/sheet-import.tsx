import { ImportOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { CallError } from '../api/call-error.ts'
import { api } from '../api/client.ts'
import { WorkProgress } from '../components/work-progress.tsx'
import { usePastedRows } from './use-pasted-rows.ts'
import type { Preview } from './view.ts'

/** Most visits to the register import nothing. */
const loadDrawer = () => import('./import-drawer.tsx')
const ImportDrawer = lazy(async () => ({ default: (await loadDrawer()).ImportDrawer }))

/** What is looked at: a file the clerk picks, or rows that were pasted, whose days are of the year in sight. */
type Look = { readonly text?: string; readonly year?: number }

/** 导入Excel: the button, rows pasted anywhere on the register, and the drawer with what they would become. */
export const SheetImport = ({ year }: { readonly year: number }) => {
  const { message } = App.useApp()
  const [preview, setPreview] = useState<Preview>()
  // Reads only, so nothing shown needs to be read again, as `useCommand` would.
  const looking = useMutation<Preview, Error, Look>({
    mutationFn: (look) => api['sheets.preview'](look),
    onSuccess: setPreview,
    onError: (error) => {
      if (error instanceof CallError && error.code === 'cancelled') return
      void message.error(error.message, 12)
    },
  })
  usePastedRows((text) => {
    if (!looking.isPending) looking.mutate({ text, year })
  })
  return (
    <>
      <Button
        icon={<ImportOutlined aria-hidden />}
        title="也可以在WPS或Excel里复制几行，在这里按 Ctrl+V"
        loading={looking.isPending}
        onFocus={() => void loadDrawer()}
        onClick={() => looking.mutate({})}
      >
        导入Excel
      </Button>
      {looking.isPending && <WorkProgress isRunning />}
      {preview !== undefined && (
        <Suspense fallback={null}>
          <ImportDrawer
            preview={preview}
            year={year}
            onPreview={setPreview}
            onClose={() => setPreview(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}
