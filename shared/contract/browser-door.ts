/** Carries the session token with every request of the page that is not for a static file. */
export const TOKEN_HEADER = 'x-ledger-token'

/** Names the uploads that belong to a call, separated by commas. */
export const FILES_HEADER = 'x-ledger-files'

/** In the answer of a call that saved a file: the one-time id under which the page fetches it. */
export const DOWNLOAD_HEADER = 'x-ledger-download'

/** In the answer of a call that shows a file: the one-time id under which a tab of its own shows it. */
export const VIEW_HEADER = 'x-ledger-view'

/** The largest file the page may upload, in bytes. Both sides check: the page before it sends anything. */
export const UPLOAD_LIMIT = 500 * 1_048_576
