import type { AppClient } from '../../../shared/contract/index.ts'
import { plainName } from '../../../shared/domain/evidence/marked-name.ts'

export type PackPreview = Awaited<ReturnType<AppClient['evidence.packPreview']>>
export type Packed = Awaited<ReturnType<AppClient['evidence.pack']>>
export type HandedOver = Awaited<ReturnType<AppClient['handover.export']>>

type Lacking = Pick<PackPreview, 'missing' | 'damaged'>

/** `缺失1件、损坏2件`; empty when every file is there. */
export const lackingText = ({ missing, damaged }: Lacking): string =>
  [
    missing.length === 0 ? '' : `缺失${missing.length}件`,
    damaged.length === 0 ? '' : `损坏${damaged.length}件`,
  ]
    .filter((text) => text !== '')
    .join('、')

/** A line for each file that is not in the pack: its number, its name, what is wrong. */
export const lackingLines = ({ missing, damaged }: Lacking): readonly string[] => [
  ...missing.map(({ number, name }) => `${number} ${plainName(name)}（缺失）`),
  ...damaged.map(({ number, name }) => `${number} ${plainName(name)}（损坏）`),
]

/** What a text with a number of a person is. */
export const placeLabels = {
  text: '工作内容',
  name: '材料文件名',
  caption: '材料说明',
} as const satisfies Record<PackPreview['personalData'][number]['where'], string>
