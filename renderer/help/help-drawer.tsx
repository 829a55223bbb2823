import { Drawer } from 'antd'
import { scaled } from '../display/display-settings.ts'
import { HelpPanel } from './help-panel.tsx'
import type { Topic } from './topics.ts'

/** The manual, beside the work. */
export const HelpDrawer = ({
  open,
  topic,
  onOpen,
  onClose,
}: {
  readonly open: boolean
  readonly topic: Topic
  readonly onOpen: (topic: Topic) => void
  readonly onClose: () => void
}) => (
  <Drawer
    open={open}
    title="使用帮助"
    size={scaled(620)}
    rootClassName="help-drawer"
    onClose={onClose}
    destroyOnHidden
  >
    <HelpPanel topic={topic} onOpen={onOpen} />
  </Drawer>
)
