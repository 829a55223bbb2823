import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

const separator: MenuItemConstructorOptions = { type: 'separator' }

const edit: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  separator,
  { role: 'cut', label: '剪切' },
  { role: 'copy', label: '复制' },
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
]

const view = (): MenuItemConstructorOptions[] => [
  { role: 'zoomIn', label: '放大' },
  // On most keyboards the plus of the role above needs Shift; this is the key people press.
  { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomOut', label: '缩小' },
  { role: 'resetZoom', label: '实际大小' },
  separator,
  { role: 'togglefullscreen', label: '全屏' },
  ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' as const, label: '开发者工具' }]),
]

/** Sets the menu of the window. */
export const setMenu = (): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
      { label: '编辑', submenu: edit },
      { label: '视图', submenu: view() },
    ]),
  )
}

/** Gives texts the right-click menu that Electron leaves out. */
export const addTextMenu = (contents: WebContents): void => {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(edit).popup()
    else if (selectionText.trim() !== '') {
      Menu.buildFromTemplate([{ role: 'copy', label: '复制' }]).popup()
    }
  })
}
