/** The part of sax that is used here; the package itself has no types. */
declare module 'sax' {
  export type Attribute = {
    readonly local: string
    readonly uri: string
    readonly value: string
  }
  export type Tag = {
    readonly local: string
    readonly uri: string
    readonly attributes: Readonly<Record<string, Attribute>>
  }
  export type Parser = {
    /** Attributes read so far of the element that is being read. */
    readonly attribList: readonly unknown[]
    onopentag: (tag: Tag) => void
    onclosetag: (name: string) => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    ondoctype: () => void
    onerror: (error: Error) => void
    write: (text: string) => Parser
    close: () => Parser
  }
  const sax: {
    parser: (
      strict: true,
      options: { readonly xmlns: true; readonly strictEntities: true },
    ) => Parser
  }
  export default sax
}
