import FontXform from 'exceljs/lib/xlsx/xform/style/font-xform.js'

/** The order ECMA-376 (18.8.22) gives the parts of a font in. */
const FONT = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/**
 * Makes exceljs write the parts of a font in the order of the standard. It has one of its own, which a strict reader
 * may offer to repair.
 */
export const keepFontOrder = (): void => {
  FontXform.prototype.render = function (this: FontXform, to, model) {
    const { map, options } = this
    // The font of a run within a cell has other names and another order; none is written here.
    const tags = options.tagName === 'font' ? FONT : Object.keys(map)
    to.openNode(options.tagName)
    for (const tag of tags) {
      const part = map[tag]
      if (part !== undefined) part.xform.render(to, Reflect.get(model, part.prop))
    }
    to.closeNode()
  }
}
