/** A menu item as main describes it. */
export type MenuItem = {
  readonly label?: string
  readonly role?: string
  readonly submenu?: readonly MenuItem[]
}

/** What the user has been shown. */
export type ShownMenus = {
  applicationMenu: readonly MenuItem[]
  readonly popups: (readonly MenuItem[])[]
}

/** Stands in for `Menu`: remembers the menu of the window and the menus that popped up. */
export const createMenu = () => {
  const shown: ShownMenus = { applicationMenu: [], popups: [] }
  const Menu = {
    buildFromTemplate: (items: readonly MenuItem[]) => ({
      items,
      popup: () => void shown.popups.push(items),
    }),
    setApplicationMenu: (menu: { items: readonly MenuItem[] }) => {
      shown.applicationMenu = menu.items
    },
  }
  return { Menu, shown }
}
