import type { FontSetName } from '../../shared/domain/report/document.ts'
import { useMissingFonts } from './use-missing-fonts.ts'
import './missing-fonts.css'

const names: Readonly<Record<FontSetName, string>> = {
  official: '公文字体',
  windows: '系统自带字体',
}

/** Which fonts of a set this PC has, and what to do about those it has not. */
export const FontState = ({ fontSet }: { readonly fontSet: FontSetName }) => {
  const missing = useMissingFonts(fontSet)
  const name = <strong>{names[fontSet]}</strong>
  if (missing === undefined) return <p className="font-state">{name}：正在看本机有没有……</p>
  const { count, text, remedy } = missing
  return (
    <p className="font-state">
      {count === 0 ? '● ' : '■ '}
      {name}：{count === 0 ? '本机齐全。' : `${text}${remedy}`}
    </p>
  )
}
