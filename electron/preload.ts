import { contextBridge, ipcRenderer } from 'electron'

/** The whole bridge. The safety is in main: own frame, known name, checked input. */
contextBridge.exposeInMainWorld('desktop', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
})
