type FileOptions = { readonly title?: string; readonly defaultPath?: string }
type OpenAnswer = { readonly canceled: boolean; readonly filePaths: readonly string[] }
type SaveAnswer = { readonly canceled: boolean; readonly filePath: string }

const next = <Answer>(answers: Answer[], what: string): Answer => {
  const answer = answers.shift()
  if (answer === undefined) throw new Error(`Nobody was expected to answer ${what}`)
  return answer
}

/** Stands in for `dialog`: the test says beforehand what the user will answer, and reads what was asked. */
export class StandInDialog {
  /** What the user will answer, in order. */
  readonly saveAnswers: ((options: FileOptions) => SaveAnswer)[] = []
  readonly openAnswers: ((options: FileOptions) => OpenAnswer)[] = []
  readonly messageAnswers: number[] = []
  /** What was asked and shown. */
  readonly asked: FileOptions[] = []
  readonly messages: string[] = []
  readonly errors: { readonly title: string; readonly content: string }[] = []

  async showSaveDialog(_window: unknown, options: FileOptions): Promise<SaveAnswer> {
    this.asked.push(options)
    return next(this.saveAnswers, 'a save dialog')(options)
  }

  async showOpenDialog(_window: unknown, options: FileOptions): Promise<OpenAnswer> {
    this.asked.push(options)
    return next(this.openAnswers, 'an open dialog')(options)
  }

  async showMessageBox(
    _window: unknown,
    options: { readonly message: string },
  ): Promise<{ response: number }> {
    this.messages.push(options.message)
    return { response: next(this.messageAnswers, 'a message box') }
  }

  showErrorBox(title: string, content: string): void {
    this.errors.push({ title, content })
  }
}
