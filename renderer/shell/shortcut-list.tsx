import { Modal } from 'antd'
import { scaled } from '../display/display-settings.ts'
import { shortcutTexts } from './view.ts'

/** The keys of the page, F1. */
export const ShortcutList = ({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}) => (
  <Modal
    title="快捷键"
    open={open}
    width={scaled(440)}
    footer={null}
    onCancel={onClose}
    destroyOnHidden
  >
    <dl className="frame-shortcuts">
      {shortcutTexts.map(({ keys, does }) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Modal>
)
