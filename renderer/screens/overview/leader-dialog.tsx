import { App, Button, Modal } from 'antd'
import { useEffect, useRef } from 'react'
import { scaled } from '../../display/display-settings.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import type { Preview } from '../../pages/lay-out-pages.ts'
import { useLaidOut } from '../../pages/use-laid-out.ts'
import { usePrint } from '../../pages/use-print.ts'

/** 领导一页纸 as it prints, to be printed or saved as Word. */
const LeaderDialog = ({
  year,
  onClose,
}: {
  readonly year: number
  readonly onClose: () => void
}) => {
  const { notification } = App.useApp()
  const query = useCall('overview.leaderPreview', { year })
  const { source, preview, hasFailed } = useLaidOut(query.data, true)
  const isFresh = query.data !== undefined && source === query.data && !query.isFetching
  const printing = usePrint({ preview, isFresh, isImpossible: hasFailed || query.isError })
  const save = useCommand('overview.leaderPage')
  const exportWord = () =>
    save.mutate(
      { year },
      {
        onSuccess: ({ savedAs }) =>
          notification.success({ title: '已导出Word文档', description: savedAs, duration: 12 }),
      },
    )
  return (
    <Modal
      title={`${year}年度领导一页纸`}
      open
      onCancel={onClose}
      width={scaled(640)}
      centered
      footer={
        <>
          <Button loading={save.isPending} onClick={exportWord}>
            导出Word
          </Button>
          <Button type="primary" disabled={query.isError || hasFailed} onClick={printing.start}>
            打印
          </Button>
        </>
      }
    >
      <div className="overview-leader" tabIndex={0} role="region" aria-label="页面">
        <LoadState query={query} rows={12}>
          {() => <Sheet preview={preview} hasFailed={hasFailed} />}
        </LoadState>
      </div>
    </Modal>
  )
}

const Sheet = ({
  preview,
  hasFailed,
}: {
  readonly preview: Preview | undefined
  readonly hasFailed: boolean
}) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (preview === undefined) return
    const style = document.createElement('style')
    style.textContent = preview.css
    place.current?.replaceChildren(style, ...preview.pages)
  }, [preview])
  if (hasFailed) {
    return (
      <p role="alert">
        ▲ 页面没有显示出来，数据没有受影响，仍可导出Word后在Word或WPS中查看和打印。
      </p>
    )
  }
  return (
    <>
      {preview === undefined && <p role="status">正在排版…</p>}
      <div className="overview-leader-frame">
        <div className="preview-sheets" lang="zh-CN" ref={place} />
      </div>
    </>
  )
}

export default LeaderDialog
