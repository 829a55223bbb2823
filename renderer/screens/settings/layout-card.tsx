import { Card, Radio } from 'antd'
import { LAYOUT_PROFILES } from '../../../shared/domain/report/document.ts'
import { layoutProfileLabels } from '../../../shared/text/labels.ts'
import { FontState } from '../../fonts/font-state.tsx'
import { useCommand } from '../../hooks/use-call.ts'
import type { Settings } from './view.ts'

/** 报告格式: the page of new reports. */
export const LayoutCard = ({ settings }: { readonly settings: Settings }) => {
  const save = useCommand('settings.save')
  return (
    <Card title="报告格式">
      <Radio.Group
        className="settings-layouts"
        aria-label="版式"
        vertical
        value={settings.layoutProfile}
        disabled={save.isPending}
        onChange={(event) => save.mutate({ layoutProfile: event.target.value })}
        options={LAYOUT_PROFILES.map((value) => ({ value, label: layoutProfileLabels[value] }))}
      />
      <p className="settings-hint">
        两种都按《党政机关公文格式》每页22行、每行28字。用于以后新建的报告。
      </p>
      <FontState fontSet="official" />
      <FontState fontSet="windows" />
    </Card>
  )
}
