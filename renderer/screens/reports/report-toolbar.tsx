import { ArrowLeftOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { LAYOUT_PROFILES, type LayoutProfile } from '../../../shared/domain/report/document.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { layoutProfileLabels } from '../../../shared/text/labels.ts'
import type { ViewMode } from './preview/use-view-mode.ts'

/** The name of a layout; its numbers are in the list. */
const shortLabel = (profile: LayoutProfile): string =>
  layoutProfileLabels[profile].split('（')[0] ?? ''

const PROFILES = LAYOUT_PROFILES.map((profile) => ({
  value: profile,
  label: layoutProfileLabels[profile],
}))

const MODES: { value: ViewMode; label: string; className?: string }[] = [
  { value: 'text', label: '文字' },
  { value: 'both', label: '并排', className: 'reports-mode-both' },
  { value: 'pages', label: '预览' },
]

/** What concerns the whole report. */
export const ReportToolbar = ({
  report,
  isRefreshing,
  isExporting,
  mode,
  onChooseMode,
  onLeave,
  onOpenHead,
  checked,
  onRefresh,
  onCheck,
  onExport,
  onChooseProfile,
}: {
  readonly report: Report
  readonly isRefreshing: boolean
  readonly isExporting: boolean
  readonly mode: ViewMode
  readonly onChooseMode: (mode: ViewMode) => void
  readonly onLeave: () => void
  readonly onOpenHead: () => void
  /** How many findings there are; empty while that is not known. */
  readonly checked: string
  readonly onRefresh: () => void
  readonly onCheck: () => void
  readonly onExport: () => void
  readonly onChooseProfile: (profile: LayoutProfile) => void
}) => (
  <div className="reports-toolbar" role="toolbar" aria-label="报告">
    <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={onLeave}>
      报告列表
    </Button>
    <h1 className="reports-toolbar-title" title={report.title}>
      {report.title}
    </h1>
    <Segmented aria-label="显示" value={mode} options={MODES} onChange={onChooseMode} />
    <Select
      className="reports-profile"
      aria-label="版式"
      title={layoutProfileLabels[report.head.profile]}
      popupMatchSelectWidth={false}
      value={report.head.profile}
      options={PROFILES}
      labelRender={() => `版式：${shortLabel(report.head.profile)}`}
      onChange={onChooseProfile}
    />
    <Button onClick={onOpenHead}>标题与落款</Button>
    <Button
      icon={<ReloadOutlined aria-hidden />}
      loading={isRefreshing}
      title="按台账重写自动段落，自写的一字不动"
      onClick={onRefresh}
    >
      刷新事实
    </Button>
    <Button title="按公文规范和台账检查全文" onClick={onCheck}>
      {checked === '' ? '检查' : `检查 ${checked}`}
    </Button>
    <Button type="primary" loading={isExporting} title="Ctrl+E" onClick={onExport}>
      导出Word
    </Button>
  </div>
)
