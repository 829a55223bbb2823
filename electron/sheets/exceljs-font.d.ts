/** The part of exceljs that writes a font; the package's own types leave it out. */
declare module 'exceljs/lib/xlsx/xform/style/font-xform.js' {
  type Part = {
    readonly prop: string
    readonly xform: { render: (to: unknown, value: unknown) => void }
  }
  export default class FontXform {
    readonly options: { readonly tagName: string }
    readonly map: Readonly<Record<string, Part>>
    render(to: { openNode: (tag: string) => void; closeNode: () => void }, model: object): void
  }
}
