import { App } from 'antd'
import { scaled } from '../display/display-settings.ts'
import type { EvidenceItem, LedgerEntry } from '../../shared/domain/ledger.ts'
import { useCommand } from '../hooks/use-call.ts'
import { shortText } from '../hooks/step-texts.ts'

/** What erasing means, said before it is done. */
const FACTS = [
  '只用于不该留下的内容，如个人信息、传错的文件；平常不要的，删除或移除就够了。',
  '内容从本机数据里彻底删掉，不能撤销，也不能从历史里恢复。',
  '以前的备份、导出的数据文件、U盘和报告里可能还有副本，请另行处理。',
  '同事导入您的数据文件后，他那里的也会删除。',
]

/**
 * 彻底删除 of what is in the recycle bin, and of a file added by mistake. Removal can be taken back and is not asked;
 * this cannot, and is: nothing happens without a second press on the same words.
 */
export const useErasure = () => {
  const { modal, message } = App.useApp()
  const eraseEntry = useCommand('ledger.erase')
  const removeItem = useCommand('evidence.remove')
  const restoreItem = useCommand('evidence.restore')
  const eraseItem = useCommand('evidence.erase')
  const ask = (what: string, erase: () => Promise<string>): void => {
    modal.confirm({
      title: `彻底删除${what}？`,
      width: scaled(520),
      content: (
        <ul className="entry-erasure">
          {FACTS.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ),
      okText: '彻底删除',
      okButtonProps: { danger: true },
      // An Enter too many must not be the second press.
      autoFocusButton: 'cancel',
      onOk: async () => {
        try {
          void message.success(await erase(), 10)
        } catch {
          // Said by the command.
        }
      },
    })
  }
  return {
    /** A removed entry with its evidence. `onErased` leaves what shows it. */
    eraseEntry: ({ id, text }: LedgerEntry, onErased: () => void) =>
      ask(`“${shortText(text)}”和它的佐证材料`, async () => {
        const { note } = await eraseEntry.mutateAsync({ id })
        onErased()
        return note
      }),
    /** A piece of evidence with its file: removed first, as only what is removed can be erased. */
    eraseItem: ({ id, name }: EvidenceItem) =>
      ask(`佐证材料“${name}”`, async () => {
        await removeItem.mutateAsync({ id })
        try {
          return (await eraseItem.mutateAsync({ id })).note
        } catch (error) {
          // Nobody asked for a removal alone.
          await restoreItem.mutateAsync({ id })
          throw error
        }
      }),
  }
}
