import { Card } from 'antd'
import type { Settings } from './view.ts'

/** 关于. */
export const AboutCard = ({ settings }: { readonly settings: Settings }) => (
  <Card title="关于">
    <p className="settings-about">
      民政法治台账　版本 {settings.version}
      <br />
      开源软件（MIT 许可证）。不联网，不收集任何信息。
    </p>
  </Card>
)
