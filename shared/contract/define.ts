import type { z } from 'zod'

/** What a door asks the user for before or during a call. Paths never cross; the door's Dialogs port holds them. */
export type FileChoice = {
  readonly extensions: readonly string[]
  readonly multiple?: boolean
  /** A field of the input that stands for the file: where it is given, none is asked for. */
  readonly unless?: string
}

/** One call: what goes in, what comes out, and whether it opens or saves files. */
export type Call = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** The user picks files to read (native dialog, page upload, `--open`). */
  readonly opens?: FileChoice
  /** The user picks where a file goes (native dialog, page download, `--save`). */
  readonly saves?: FileChoice
}
export type Contract = Readonly<Record<string, Call>>

/** Keeps the exact types of a contract's calls. */
export const defineContract = <const C extends Contract>(contract: C): C => contract

/** What a screen calls. */
export type Client<C extends Contract> = {
  readonly [N in keyof C]: (input: z.input<C[N]['input']>) => Promise<z.output<C[N]['output']>>
}

/**
 * What the main process implements: it sees validated input only. `context` is what differs from call to call, such
 * as the files a user picked for it.
 */
export type Handlers<C extends Contract, Context> = {
  readonly [N in keyof C]: (
    input: z.output<C[N]['input']>,
    context: Context,
  ) => z.input<C[N]['output']> | Promise<z.input<C[N]['output']>>
}
