/** UTF-16LE, as the directory of an OLE container has its names. */
const named = (name: string): Buffer => Buffer.from(name, 'utf16le')

/**
 * Tells a file with a password from one of the old format. Both are OLE containers; an encrypted .docx is a stream
 * `EncryptedPackage` in one.
 */
export const oleKind = (bytes: Buffer): 'encrypted' | 'old' =>
  bytes.includes(named('EncryptedPackage')) || bytes.includes(named('EncryptionInfo'))
    ? 'encrypted'
    : 'old'
