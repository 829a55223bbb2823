import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** What is read of a drop on the page. This side has none of the page's own types. */
type Drop = {
  readonly isTrusted: boolean
  readonly dataTransfer: { readonly files: ArrayLike<File> } | null
}
declare const addEventListener: (type: 'drop', listen: (event: Drop) => void, capture: true) => void

/** Where the files of the last drop lie. Only for main: the page never sees a path and cannot name one. */
let dropped: readonly string[] = []

// Before any listener of the page. A drop that a script made up is no drop.
addEventListener(
  'drop',
  ({ isTrusted, dataTransfer }) => {
    const files = isTrusted ? Array.from(dataTransfer?.files ?? []) : []
    dropped = files.map((file) => webUtils.getPathForFile(file))
  },
  true,
)

/** The whole bridge. The safety is in main: own frame, known name, checked input, checked paths. */
contextBridge.exposeInMainWorld('desktop', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  /** A call that reads what the clerk has just dropped; one drop is for one call. */
  callWithDropped: (name: string, input: unknown): Promise<unknown> => {
    const paths = dropped
    dropped = []
    return ipcRenderer.invoke('call-with-dropped', name, input, paths)
  },
})
