import { Modal } from 'antd'
import { scaled } from '../display/display-settings.ts'
import { helpProps } from '../help/topics.ts'
import { shortcutTexts } from './view.ts'

/** The keys of the page, `?`. */
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
    width={scaled(520)}
    footer={null}
    onCancel={onClose}
    destroyOnHidden
  >
    <div className="frame-shortcuts" {...helpProps('shortcuts')}>
      {shortcutTexts.map(({ where, keys }) => (
        <section key={where} aria-label={where}>
          <h3>{where}</h3>
          <dl>
            {keys.map((one) => (
              <div key={one.keys}>
                <dt>
                  <kbd>{one.keys}</kbd>
                </dt>
                <dd>{one.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Modal>
)
