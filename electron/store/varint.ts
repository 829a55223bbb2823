/** SQLite's numbers of one to nine bytes; more than six never occur in a change. */
export const varint = (
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | undefined => {
  let value = 0
  for (let index = at; index < at + 6; index += 1) {
    const byte = bytes[index]
    if (byte === undefined) return undefined
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: index + 1 }
  }
  return undefined
}
