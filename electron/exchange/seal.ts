import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { foldPassword } from '../../shared/domain/exchange/password-strength.ts'
import { Fault } from '../../shared/fault.ts'

/**
 * The encrypted 数据文件 (RELIABILITY §2.3):
 *
 *     header 48 | check 32 | SHA-256 of both 32 | frames
 *     header: magic 8, version, cipher, kdf, log2 N, r, p, 0, 0, salt 16, file id 16
 *     frame:  AES-256-GCM of 1 MiB, tag 16; nonce = 4 bytes of the file id + frame number;
 *             authenticated with the header, the frame number and whether it is the last
 *
 * Frames cannot be left out, swapped, taken from another file or cut off (STREAM construction). The check block tells a
 * wrong password from a damaged file; the hash tells a damaged header from a wrong password. Cipher and kdf are
 * numbered, so that others (国密) can be added.
 */
const MAGIC = Buffer.from([0x89, 0x4d, 0x5a, 0x53, 0x4a, 0x0d, 0x0a, 0x1a])
const VERSION = 1
const AES_256_GCM = 1
const SCRYPT = 1
const HEADER = 48
const TAG = 16
const CHECK = 16 + TAG
export const SEAL_PREFIX = HEADER + CHECK + 32
export const FRAME = 1024 * 1024
/** What a frame takes in the file at most. */
export const SEALED_FRAME = FRAME + TAG
const KEY = 32
/** The number of the check block: no file has as many frames. */
const CHECK_NUMBER = 0xffff_ffff_ffff_ffffn

/** 64 MB and about a second on an office PC. */
const LOG2_N = 16
const BLOCK_SIZE = 8
/** A file must not be able to ask for more than 128 MB. */
const LOG2_N_RANGE = { least: 15, most: 17 }

/** Whether a file begins like an encrypted one. */
export const isSealed = (start: Uint8Array): boolean =>
  MAGIC.equals(Buffer.from(start.subarray(0, MAGIC.length)))

/** How large a file becomes by encrypting it. */
export const sealedSize = (bytes: number): number =>
  SEAL_PREFIX + bytes + TAG * Math.max(1, Math.ceil(bytes / FRAME))

const deriveKey = (password: string, salt: Buffer, log2N: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** log2N
    const options = { N, r: BLOCK_SIZE, p: 1, maxmem: 256 * N * BLOCK_SIZE }
    scrypt(foldPassword(password), salt, KEY, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })

type Opened = { readonly header: Buffer; readonly key: Buffer }

const nonceOf = ({ header }: Opened, number: bigint): Buffer => {
  const nonce = Buffer.alloc(12)
  header.copy(nonce, 0, HEADER - 16, HEADER - 12)
  nonce.writeBigUInt64BE(number, 4)
  return nonce
}

const associated = ({ header }: Opened, number: bigint, isLast: boolean): Buffer => {
  const tail = Buffer.alloc(9)
  tail.writeBigUInt64BE(number)
  tail.writeUInt8(isLast ? 1 : 0, 8)
  return Buffer.concat([header, tail])
}

const sealFrame = (sealed: Opened, number: bigint, isLast: boolean, plain: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', sealed.key, nonceOf(sealed, number))
  cipher.setAAD(associated(sealed, number, isLast))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The content of a frame, or undefined when it is not what was sealed. */
export const openFrame = (
  sealed: Opened,
  number: bigint,
  isLast: boolean,
  frame: Buffer,
): Buffer | undefined => {
  if (frame.length < TAG) return undefined
  const decipher = createDecipheriv('aes-256-gcm', sealed.key, nonceOf(sealed, number))
  decipher.setAAD(associated(sealed, number, isLast))
  decipher.setAuthTag(frame.subarray(frame.length - TAG))
  try {
    return Buffer.concat([decipher.update(frame.subarray(0, frame.length - TAG)), decipher.final()])
  } catch {
    return undefined
  }
}

const makeHeader = (): Buffer =>
  Buffer.concat([
    MAGIC,
    Buffer.from([VERSION, AES_256_GCM, SCRYPT, LOG2_N, BLOCK_SIZE, 1, 0, 0]),
    randomBytes(16),
    randomBytes(16),
  ])

const prefixOf = (sealed: Opened): Buffer => {
  const start = Buffer.concat([
    sealed.header,
    sealFrame(sealed, CHECK_NUMBER, false, Buffer.alloc(CHECK - TAG)),
  ])
  return Buffer.concat([start, createHash('sha256').update(start).digest()])
}

/** Encrypts a stream under a password, frame by frame. */
export const seal = async function* (
  source: AsyncIterable<Buffer>,
  password: string,
): AsyncGenerator<Buffer> {
  const header = makeHeader()
  const key = await deriveKey(password, header.subarray(16, 32), LOG2_N)
  const sealed = { header, key }
  yield prefixOf(sealed)
  let number = 0n
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    held.push(chunk)
    size += chunk.length
    // The last frame is marked, so a full one waits until something follows it.
    if (size <= FRAME) continue
    let joined = Buffer.concat(held)
    while (joined.length > FRAME) {
      yield sealFrame(sealed, number, false, joined.subarray(0, FRAME))
      number += 1n
      joined = joined.subarray(FRAME)
    }
    held = [joined]
    size = joined.length
  }
  yield sealFrame(sealed, number, true, Buffer.concat(held))
}

const boundedLog2N = (header: Buffer): number => {
  const [cipher, kdf, log2N = 0, blockSize, parallel] = header.subarray(9, 14)
  const isKnown =
    cipher === AES_256_GCM && kdf === SCRYPT && blockSize === BLOCK_SIZE && parallel === 1
  if (!isKnown || log2N < LOG2_N_RANGE.least || log2N > LOG2_N_RANGE.most) {
    throw new Fault('exchange-damaged', { part: '口令信息' })
  }
  return log2N
}

/**
 * Takes the beginning of an encrypted file and derives its key.
 * Faults: `exchange-incomplete`, `exchange-damaged`, `exchange-newer`, `exchange-password-required`, `exchange-password`.
 */
export const unlock = async (prefix: Buffer, password: string | undefined): Promise<Opened> => {
  if (prefix.length < SEAL_PREFIX) throw new Fault('exchange-incomplete')
  const start = prefix.subarray(0, HEADER + CHECK)
  const hash = createHash('sha256').update(start).digest()
  if (!timingSafeEqual(hash, prefix.subarray(HEADER + CHECK, SEAL_PREFIX))) {
    throw new Fault('exchange-damaged', { part: '口令信息' })
  }
  const header = prefix.subarray(0, HEADER)
  if (header.readUInt8(8) > VERSION) throw new Fault('exchange-newer', { version: '' })
  const log2N = boundedLog2N(header)
  if (password === undefined || password === '') throw new Fault('exchange-password-required')
  const key = await deriveKey(password, header.subarray(16, 32), log2N)
  const check = openFrame({ header, key }, CHECK_NUMBER, false, start.subarray(HEADER))
  if (check === undefined) throw new Fault('exchange-password')
  return { header, key }
}
