import { type FigureInput, figureInputSchema } from '../figure.ts'

const half = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．(?=\d)/gu, '.')

/** `参训 64 人次`, `参训64人次`; a name may hold digits where a space stands after it. */
const SPACED = /^(.+)\s+(\d[\d,，]*(?:\.\d+)?)\s*(\D*)$/u
const CLOSE = /^(\D+?)\s*[:：]?\s*(\d[\d,，]*(?:\.\d+)?)\s*(\D*)$/u

/** Between two figures; a comma only between a unit and the next name, for names and thousands have theirs. */
const APART = /[；;\n]|(?<=\d\s*[^\s\d，,、；;]{1,12})[，,、](?=[^\d，,、；;\n]+\d)/u

/** What the cell of figures says, or why it cannot be read, in Chinese. */
export type FiguresRead =
  { readonly figures: readonly FigureInput[] } | { readonly problem: string }

const figureOf = (piece: string): FigureInput | undefined => {
  const [, name = '', value = '', unit = ''] = SPACED.exec(piece) ?? CLOSE.exec(piece) ?? []
  if (name === '') return undefined
  const parsed = figureInputSchema.safeParse({
    name: name.replace(/[:：]$/u, ''),
    value: Number(value.replaceAll(/[,，]/gu, '')),
    unit,
  })
  return parsed.success ? parsed.data : undefined
}

/** Reads `讲座 1 场；参训 64 人次`. */
export const figuresOfCell = (cell: string): FiguresRead => {
  const pieces = half(cell)
    .split(APART)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const figures: FigureInput[] = []
  for (const piece of pieces) {
    const figure = figureOf(piece)
    if (figure === undefined) {
      return { problem: `数据“${piece}”看不懂，请写成“名称 数值 单位”，如“参训 64 人次”` }
    }
    figures.push(figure)
  }
  return { figures }
}
