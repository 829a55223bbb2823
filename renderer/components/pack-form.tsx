import { Radio } from 'antd'
import { isInBrowser } from '../api/transport.ts'

/** How several files are given away. */
export type PackAs = 'zip' | 'folder'

/** A zip or a folder; a page in a browser cannot lay out folders. */
export const PackForm = ({
  as,
  onChange,
}: {
  readonly as: PackAs
  readonly onChange: (as: PackAs) => void
}) =>
  isInBrowser ? null : (
    <Radio.Group
      aria-label="存成"
      value={as}
      onChange={(event) => onChange(event.target.value === 'folder' ? 'folder' : 'zip')}
      options={[
        { value: 'zip', label: '一个压缩包' },
        { value: 'folder', label: '一个文件夹' },
      ]}
    />
  )
