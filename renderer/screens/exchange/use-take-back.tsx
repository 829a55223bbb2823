import { App } from 'antd'
import { scaled } from '../../display/display-settings.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { KeptList } from './kept-list.tsx'
import { type Undone, undoneText } from './view.ts'

/** 撤销 and 重新应用 of an import, and what each says afterwards: with the list of what stayed as it is. */
export const useTakeBack = () => {
  const { message, modal } = App.useApp()
  const undoing = useCommand('exchange.undo')
  const redoing = useCommand('exchange.redo')
  const tell = (undone: Undone, what: '撤销' | '重新应用'): void => {
    if (undone.kept.length === 0) {
      void message.success(undoneText(undone, what), 6)
      return
    }
    modal.info({
      title: undoneText(undone, what),
      width: scaled(640),
      okText: '知道了',
      content: <KeptList kept={undone.kept} />,
    })
  }
  return {
    isPending: undoing.isPending || redoing.isPending,
    undo: (importId: string) =>
      undoing.mutate({ importId }, { onSuccess: (undone) => tell(undone, '撤销') }),
    redo: (importId: string) =>
      redoing.mutate({ importId }, { onSuccess: (undone) => tell(undone, '重新应用') }),
  }
}
