import { openedFiles } from '../../../shared/contract/opened-files.ts'
import { CallError } from '../../api/call-error.ts'
import { api } from '../../api/client.ts'
import { pickFiles } from '../../api/pick-files.ts'
import { callWithDropped, isInBrowser } from '../../api/transport.ts'
import type { Preview } from './view.ts'

/** How files are come by: dropped on the page, those that wait (double-clicked, or chosen a moment ago), or asked for. */
export type Look = {
  readonly password?: string
  readonly waiting?: boolean
  readonly files?: readonly File[]
}

const NAME = 'exchange.preview'

/** What the page in a browser sent last: to try again with a password, it must send it again. */
let lastSent: readonly File[] | undefined

const filesFor = ({ files, waiting }: Look): Promise<readonly File[] | undefined> =>
  waiting === true && lastSent !== undefined
    ? Promise.resolve(lastSent)
    : files === undefined
      ? pickFiles(openedFiles[NAME])
      : Promise.resolve(files)

/** Takes files in for a look. In the window main finds them or has been dropped them, in a browser the page sends them. */
export const lookAtFiles = async (look: Look): Promise<Preview> => {
  const { password, waiting } = look
  if (!isInBrowser && look.files === undefined) return api[NAME]({ password, waiting })
  const files = await filesFor(look)
  if (files === undefined) throw new CallError({ code: 'cancelled', message: '已取消。' })
  lastSent = files
  const reply = await callWithDropped(NAME, { password }, files)
  if (!reply.ok) throw new CallError(reply.fault)
  // Sound because the dispatcher has parsed the value with the output schema of this call.
  return reply.value as Preview
}
