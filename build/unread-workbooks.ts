/**
 * Takes the place of `unzipper` in the bundle. exceljs only writes here, and its reader of streams alone asks for it;
 * with it would come a chain of old packages, one of which names no licence.
 */
export const Parse = (): never => {
  throw new Error('Workbooks are not read with exceljs.')
}
