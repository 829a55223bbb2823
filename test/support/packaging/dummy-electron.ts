import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit'

const LANGUAGE = { lang: 1033, codepage: 1200 }

/** Marks the place in Electron's binary where its fuses are; here they stand as Electron is delivered. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, 8]), Buffer.from('10110001')])

/** The fuses of a binary, in Electron's order: `1` on, `0` off. */
export const readFuses = (binary: Buffer): string => {
  const wire = binary.indexOf(FUSE_MARK) + FUSE_MARK.length
  return binary.toString('latin1', wire + 2, wire + 2 + (binary[wire + 1] ?? 0))
}

const writeLocales = (directory: string): void => {
  mkdirSync(join(directory, 'locales'), { recursive: true })
  mkdirSync(join(directory, 'resources'))
  for (const locale of ['zh-CN', 'en-US', 'de']) {
    writeFileSync(join(directory, 'locales', `${locale}.pak`), '')
  }
}

/** A folder that has the shape of Electron for Linux. */
export const writeDummyLinuxElectron = (directory: string): void => {
  writeLocales(directory)
  writeFileSync(join(directory, 'electron'), fuses, { mode: 0o755 })
}

/** The same for Windows: an executable without code, but with the resources that packing rewrites. */
export const writeDummyWindowsElectron = (directory: string): void => {
  writeLocales(directory)
  const executable = NtExecutable.createEmpty()
  const resources = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion(45, 4, 1, 0, LANGUAGE.lang)
  version.setStringValues(LANGUAGE, { ProductName: 'Electron', FileDescription: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  executable.setExtraData(fuses)
  writeFileSync(join(directory, 'electron.exe'), Buffer.from(executable.generate()))
}

/** What Windows shows of an executable. */
export const readExecutable = (
  binary: Buffer,
): {
  readonly productName: string | undefined
  readonly iconSizes: number[]
  readonly integrity: string
} => {
  const { entries } = NtExecutableResource.from(NtExecutable.from(binary))
  const [version] = Resource.VersionInfo.fromEntries(entries)
  const language = version?.getAllLanguagesForStringValues()[0]
  const integrity = entries.find(({ type }) => type === 'INTEGRITY')
  return {
    productName: language && version?.getStringValues(language)['ProductName'],
    iconSizes: Resource.IconGroupEntry.fromEntries(entries).flatMap(({ icons }) =>
      icons.map(({ width }) => width || 256),
    ),
    integrity: Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString('utf8'),
  }
}

/** The sizes of the pictures in an .ico file. */
export const readIconSizes = (file: Buffer): number[] =>
  Data.IconFile.from(file).icons.map(({ width }) => width || 256)
