/*
 * A long 发文机关标志 is printed in narrowed characters (`w:w`), which docx-preview leaves out: it would draw a mark that
 * is too wide and turns.
 */

/** Share of its own width a character of a run is printed in; 1 when nothing is said. */
export const scaleIn = (runXml: string): number =>
  Number(/<w:w w:val="(\d+)"/u.exec(runXml)?.[1] ?? 100) / 100

/** The scale of every mark that stands in the text, in order. One placed on the page is a shape and no text. */
export const markScales = (documentXml: string): readonly number[] =>
  documentXml
    .replace(/<wp:anchor\b.*?<\/wp:anchor>/gsu, '')
    .split('<w:p>')
    .filter((paragraph) => paragraph.includes('<w:pStyle w:val="OfficialMark"/>'))
    .map(scaleIn)

/** Says of a paragraph how narrow its characters are, until it stands where it can be measured. */
export const nameScale = (paragraph: HTMLElement | undefined, scale: number): void => {
  if (scale < 1) paragraph?.setAttribute('data-scale', String(scale))
}

/** Draws marks as narrow as they are printed. They stand in the page, or have no width yet. */
export const narrowMarks = (within: HTMLElement): void => {
  for (const paragraph of within.querySelectorAll<HTMLElement>('p[data-scale]')) {
    const scale = Number(paragraph.dataset['scale'])
    const line = document.createElement('span')
    line.className = 'preview-narrow'
    line.append(...paragraph.childNodes)
    paragraph.append(line)
    // What is scaled keeps its room: the paragraph is to see the printed width.
    const spare = (line.offsetWidth * (1 - scale)) / 2
    line.style.margin = `0 ${-spare}px`
    line.style.transform = `scaleX(${scale})`
  }
}
