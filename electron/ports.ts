import type { FileChoice } from '../shared/contract/define.ts'

/** A file the user picked to be read. The path stays on this side of the door. */
export type PickedFile = { readonly name: string; readonly path: string }

/** Which files to ask for. */
export type OpenRequest = FileChoice & {
  /**
   * Where there is a window: hands over the file that was double-clicked, or the ones picked last, without asking.
   * Other doors get the files with the call anyway.
   */
  readonly waiting?: boolean
}

/** Where a file is to be written and under which proposed name. */
export type SaveRequest = { readonly suggestedName: string } & Pick<FileChoice, 'extensions'>

/** A file a user wants to look at. */
export type ShownFile = {
  readonly name: string
  /** Under which a page may show it by itself; undefined for what needs a program. */
  readonly mediaType: string | undefined
  /** Makes a private, read-only copy and says where: never the kept file itself. */
  readonly copy: () => Promise<string>
}

/**
 * How one call asks its user for files: native dialogs, page upload and download, or `--open` and `--save`.
 * Both throw `cancelled` when the user backs out, `no-file-chosen` when none was given.
 */
export type Dialogs = {
  readonly openFiles: (choice: OpenRequest) => Promise<readonly PickedFile[]>
  /**
   * Chooses a target, lets `writeTo` write the file there and hands it over to the user.
   * Returns the name it was saved under.
   */
  readonly saveFile: (
    request: SaveRequest,
    writeTo: (path: string) => Promise<void>,
  ) => Promise<string>
  /** A folder on this PC. A page in a browser cannot ask for one. Faults: `cancelled`, `no-file-chosen`. */
  readonly chooseDirectory?: () => Promise<string>
  /**
   * Shows a file to the user. False where this door cannot show one of its kind; it is then saved. A terminal shows
   * nothing. Faults: `cancelled`.
   */
  readonly showFile?: (file: ShownFile) => Promise<boolean>
  /** The name of a data file that was double-clicked and waits; only a window has one. */
  readonly waitingName?: () => string | null
}

/** What differs from call to call. */
export type CallContext = { readonly dialogs: Dialogs }

/** The present instant, passed in so that days and years can be tested. */
export type Clock = () => Date
