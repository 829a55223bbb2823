import { app, BrowserWindow, screen } from 'electron'
import { PAGE_URL } from './protocol.ts'

/** The size the page is made for, and the smallest it works in. */
const OPENING = { width: 1366, height: 768 }
const SMALLEST = { width: 1024, height: 640 }

/** Opens the one window of the program. It shows itself when there is something to see. */
export const openWindow = (preload: string): BrowserWindow => {
  const window = new BrowserWindow({
    ...OPENING,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: app.name,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  window.once('ready-to-show', () => {
    if (width <= OPENING.width || height <= OPENING.height) window.maximize()
    window.show()
  })
  void window.loadURL(PAGE_URL)
  return window
}

/** Brings the window to the front for someone who started the program a second time. */
export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
