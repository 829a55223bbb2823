/** The text part of a .docx as it is written; empty when it has none. */
export const documentXml = async (bytes: Uint8Array): Promise<string> => {
  const { default: JSZip } = await import('jszip')
  const archive = await JSZip.loadAsync(bytes)
  return (await archive.file('word/document.xml')?.async('string')) ?? ''
}
