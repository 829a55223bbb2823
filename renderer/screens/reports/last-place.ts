const keyOf = (reportId: string): string => `reports.place.${reportId}`

/** The block the clerk last stood on in this session, so that coming back does not begin at the top. */
export const lastPlace = (reportId: string): string | null => {
  try {
    return window.sessionStorage.getItem(keyOf(reportId))
  } catch {
    // Without storage one simply begins at the top.
    return null
  }
}

export const rememberPlace = (reportId: string, blockId: string): void => {
  try {
    window.sessionStorage.setItem(keyOf(reportId), blockId)
  } catch {
    // Without storage one simply begins at the top.
  }
}
