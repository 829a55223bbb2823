import type { Dialogs } from '../../electron/ports.ts'

/** For calls that need no files. */
export const noDialogs: Dialogs = {
  openFiles: async () => [],
  saveFile: async ({ suggestedName }) => suggestedName,
}
