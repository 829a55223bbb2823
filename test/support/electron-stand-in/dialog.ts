type FileOptions = {
  readonly defaultPath?: string
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[]
  readonly properties?: readonly string[]
}

/** What a user does with a file dialog; nothing chosen is 取消. */
type Answer<Choice> = (options: FileOptions) => Choice | Promise<Choice>

const next = <T>(answers: T[], what: string): T => {
  const answer = answers.shift()
  if (answer === undefined) throw new Error(`Nobody was expected to answer ${what}`)
  return answer
}

/** Stands in for `dialog`: a test says beforehand what the user will do, and reads what was asked. */
export class StandInDialog {
  readonly saveAnswers: Answer<string | undefined>[] = []
  readonly openAnswers: Answer<readonly string[]>[] = []
  readonly messageAnswers: number[] = []
  /** The file dialogs and messages that were shown. */
  readonly asked: FileOptions[] = []
  readonly messages: string[] = []
  readonly errors: { readonly title: string; readonly content: string }[] = []

  async showSaveDialog(_window: unknown, options: FileOptions) {
    this.asked.push(options)
    const filePath = await next(this.saveAnswers, 'a save dialog')(options)
    return { canceled: filePath === undefined, filePath: filePath ?? '' }
  }

  async showOpenDialog(_window: unknown, options: FileOptions) {
    this.asked.push(options)
    const filePaths = await next(this.openAnswers, 'an open dialog')(options)
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] }
  }

  async showMessageBox(_window: unknown, options: { readonly message: string }) {
    this.messages.push(options.message)
    return { response: next(this.messageAnswers, 'a message box') }
  }

  showErrorBox(title: string, content: string): void {
    this.errors.push({ title, content })
  }
}
