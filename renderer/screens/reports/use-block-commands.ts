import { App } from 'antd'
import { useRef } from 'react'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import type { WordToVerify } from '../../../shared/domain/report/to-verify.ts'
import { useCommand } from '../../hooks/use-call.ts'
import type { Draft } from './draft.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import { addedBlockId, moveTargets } from './view.ts'

const NOW_OWN = '这一段已改为自写：以后“刷新事实”不再改动它，台账有变化时会提醒您核对。'

const ANNEX_GONE = '已删除附件标题，附件里的内容接到前面。'

/** What can be done to the blocks of a report, each step with its way back. */
export const useBlockCommands = (report: Report) => {
  const reportId = report.id
  const { message } = App.useApp()
  const offerUndo = useUndoOffer()
  const { mutateAsync: saveBlock } = useCommand('reports.saveBlock')
  const { mutate: moveBlock } = useCommand('reports.moveBlock')
  const { mutateAsync: removeBlock, mutate: saveRemoval } = useCommand('reports.removeBlock')
  const { mutate: restoreBlock } = useCommand('reports.restoreBlock')
  const saidOwn = useRef(false)

  const sayNowOwn = (block: ReportBlock | undefined) => {
    if (block?.origin !== 'drafted' || block.kind === 'gap' || saidOwn.current) return
    saidOwn.current = true
    void message.info(NOW_OWN, 8)
  }

  const isAnnex = (blockId: string): boolean =>
    report.blocks.some(({ id, kind }) => id === blockId && kind === 'annex')

  const remove = async (blockId: string, said: string): Promise<void> => {
    await removeBlock({ reportId, blockId })
    offerUndo(said, '撤销', () => restoreBlock({ reportId, blockId }))
  }

  return {
    offerUndo,
    /** Saves a draft and resolves to the id of the block that holds it. */
    save: async ({ blockId, afterId, kind, level, text }: Draft): Promise<string | undefined> => {
      const shape = kind === 'heading' ? { kind, level } : { kind }
      if (blockId !== null) {
        const changed = kind === 'heading' ? shape : {}
        await saveBlock({ reportId, blockId, text, ...changed })
        sayNowOwn(report.blocks.find(({ id }) => id === blockId))
        return blockId
      }
      const after = await saveBlock({ reportId, afterId, text, ...shape })
      return addedBlockId(report.blocks, after.blocks)
    },
    /** 已核对: the words stay, the mark goes. */
    verify: (block: ReportBlock): void => {
      // A refusal is already shown as a message.
      saveBlock({ reportId, blockId: block.id, text: block.text }).catch(() => undefined)
    },
    /** Keeps only these words of a paragraph from the 句库 as still to be looked at. */
    verifyWords: (block: ReportBlock, left: readonly WordToVerify[]): void => {
      // A refusal is already shown as a message.
      saveBlock({ reportId, blockId: block.id, text: block.text, toVerify: [...left] }).catch(
        () => undefined,
      )
    },
    /** 插入: a paragraph of an earlier report behind a block, with what is to be looked at in it. */
    take: async (
      afterId: string | null,
      sentence: { readonly adjusted: string; readonly toVerify: readonly WordToVerify[] },
    ): Promise<string | undefined> => {
      const { adjusted: text, toVerify } = sentence
      const after = await saveBlock({
        reportId,
        afterId,
        text,
        kind: 'paragraph',
        toVerify: [...toVerify],
      })
      const blockId = addedBlockId(report.blocks, after.blocks)
      if (blockId !== undefined) {
        offerUndo('已插入一段，请核对标出的年份和数据。', '撤销', () =>
          saveRemoval({ reportId, blockId }),
        )
      }
      return blockId
    },
    removeDraft: async ({ blockId }: Draft): Promise<undefined> => {
      if (blockId !== null)
        await remove(blockId, isAnnex(blockId) ? ANNEX_GONE : '内容已清空，这一段已删除。')
    },
    removeBlock: (blockId: string): void => {
      // A refusal is already shown as a message.
      remove(blockId, isAnnex(blockId) ? ANNEX_GONE : '已删除这一段。').catch(() => undefined)
    },
    move: (blockId: string, direction: 'up' | 'down', onMoved: () => void): void => {
      const afterId = moveTargets(report.blocks, blockId)[direction]
      if (afterId === undefined) return
      moveBlock({ reportId, blockId, afterId }, { onSuccess: onMoved })
    },
  }
}
