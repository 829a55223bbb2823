import {
  DOWNLOAD_HEADER,
  FILES_HEADER,
  TOKEN_HEADER,
  UPLOAD_LIMIT,
  VIEW_HEADER,
} from '../../shared/contract/browser-door.ts'
import type { Reply } from '../../shared/contract/envelope.ts'
import { faultReply } from '../../shared/contract/fault-reply.ts'
import { Fault } from '../../shared/fault.ts'
import { sessionToken } from './session-token.ts'

const UNCHANGED = '数据没有任何改动。'

/** A refusal no fault code stands for: only a page in a browser can be left alone by its program. */
const refusal = (message: string): Reply => ({ ok: false, fault: { code: 'internal', message } })

const CLOSED = refusal(
  '软件已经关闭，无法确认这一步是否完成。已保存的数据没有丢失。请重新打开软件查看。',
)

/**
 * Makes a call from a page in a browser: sends the files it needs, then the call, and hands a saved file to the
 * browser's downloads. Never rejects.
 */
export const browserCall = async (
  name: string,
  input: unknown,
  files: readonly File[] = [],
): Promise<Reply> => {
  try {
    const sent = await uploadAll(files)
    if (!('ids' in sent)) return sent
    const response = await post(`/call/${encodeURIComponent(name)}`, JSON.stringify(input ?? {}), {
      'content-type': 'application/json',
      ...(sent.ids.length > 0 && { [FILES_HEADER]: sent.ids.join(',') }),
    })
    const reply = await replyOf(response)
    const view = response.headers.get(VIEW_HEADER)
    if (reply.ok && view !== null) showInTab(view)
    const download = response.headers.get(DOWNLOAD_HEADER)
    return reply.ok && download !== null ? await fetchDownload(download, reply) : reply
  } catch {
    // fetch rejects when there is nobody to answer.
    return CLOSED
  }
}

/** Opens a tab that shows a file and knows nothing of this one. */
const showInTab = (id: string): void => {
  const link = document.createElement('a')
  link.href = `/view/${id}`
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.click()
}

const post = (path: string, body: BodyInit, headers: Record<string, string>): Promise<Response> =>
  fetch(path, { method: 'POST', body, headers: { ...headers, [TOKEN_HEADER]: sessionToken() } })

/** The answer as a reply, also where the door turned the request away. */
const replyOf = async (response: Response): Promise<Reply> => {
  if (response.headers.get('content-type')?.startsWith('application/json') === true) {
    // Sound because every JSON answer to a call, and to an upload that failed, is a Reply.
    return (await response.json()) as Reply
  }
  return response.status === 401
    ? refusal(`本页已失效，可能软件重新启动过。${UNCHANGED}请关闭本页，从软件给出的网址重新打开。`)
    : refusal(`软件没有接受这次请求（${response.status}）。${UNCHANGED}请关闭本页，重新打开软件。`)
}

/** The ids of the files once all are sent, or the refusal of the first that was not. Sizes are checked before any. */
const uploadAll = async (
  files: readonly File[],
): Promise<{ readonly ids: readonly string[] } | Reply> => {
  const tooLarge = files.find(({ size }) => size > UPLOAD_LIMIT)
  if (tooLarge !== undefined) {
    return faultReply(new Fault('file-too-large', { name: tooLarge.name, limit: UPLOAD_LIMIT }))
  }
  const ids: string[] = []
  for (const file of files) {
    if (!(await isReadable(file)))
      return faultReply(new Fault('file-unreadable', { name: file.name }))
    const response = await post(
      `/upload?name=${encodeURIComponent(file.name.toWellFormed())}`,
      file,
      {
        'content-type': 'application/octet-stream',
      },
    )
    if (!response.ok) return replyOf(response)
    // Sound because the door answers an accepted upload with its id.
    const { id } = (await response.json()) as { readonly id: string }
    ids.push(id)
  }
  return { ids }
}

/** A file that was moved since it was picked, and a folder dropped like a file, would look like a closed program. */
const isReadable = async (file: File): Promise<boolean> => {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}

/** Gives a saved file to the browser. The copy in the data directory stays, whatever becomes of this one. */
const fetchDownload = async (id: string, reply: Reply & { readonly ok: true }): Promise<Reply> => {
  // Sound because every call that saves a file says under which name (`savedAs` in the contract).
  const { savedAs } = reply.value as { readonly savedAs: string }
  try {
    const response = await fetch(`/download/${id}`, { headers: { [TOKEN_HEADER]: sessionToken() } })
    if (!response.ok) throw new Error(`status ${response.status}`)
    offerToBrowser(await response.blob(), savedAs)
    return reply
  } catch {
    return refusal(
      `文件“${savedAs}”已经生成，但浏览器没有下载成功。可以在数据目录的exports文件夹中找到它。`,
    )
  }
}

const offerToBrowser = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: a browser may begin to read only after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
