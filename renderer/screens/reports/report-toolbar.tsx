import { ArrowLeftOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { LAYOUT_PROFILES, type LayoutProfile } from '../../../shared/domain/report/document.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { layoutProfileLabels } from '../../../shared/text/labels.ts'

/** The name of a layout; its numbers are in the list. */
const shortLabel = (profile: LayoutProfile): string =>
  layoutProfileLabels[profile].split('（')[0] ?? ''

const PROFILES = LAYOUT_PROFILES.map((profile) => ({
  value: profile,
  label: layoutProfileLabels[profile],
}))

/** What concerns the whole report. */
export const ReportToolbar = ({
  report,
  isRefreshing,
  isExporting,
  onLeave,
  onOpenHead,
  onRefresh,
  onExport,
  onChooseProfile,
}: {
  readonly report: Report
  readonly isRefreshing: boolean
  readonly isExporting: boolean
  readonly onLeave: () => void
  readonly onOpenHead: () => void
  readonly onRefresh: () => void
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
    <Select
      className="reports-profile"
      aria-label="版式"
      title={layoutProfileLabels[report.head.profile]}
      popupMatchSelectWidth={false}
      value={report.head.profile}
      options={PROFILES}
      labelRender={({ value }) => `版式：${shortLabel(value === 'strict' ? 'strict' : 'office')}`}
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
    <Button type="primary" loading={isExporting} title="Ctrl+E" onClick={onExport}>
      导出Word
    </Button>
  </div>
)
