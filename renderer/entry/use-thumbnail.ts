import { useQuery } from '@tanstack/react-query'
import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import { api } from '../api/client.ts'

/** Device pixels of a thumbnail: twice its size on the page, for scaled screens. */
const WIDTH = 128
const HEIGHT = 96

/** One picture is decoded at a time: ten photographs at once would take gigabytes. */
let queue: Promise<unknown> = Promise.resolve()
const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
  const done = queue.then(work, work)
  queue = done.catch(() => undefined)
  return done
}

/** Draws a picture so that it fills the small frame. What cannot be decoded has no thumbnail. */
const draw = async (mediaType: string, base64: string): Promise<string | null> => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType })).catch(() => null)
  if (bitmap === null) return null
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const scale = Math.max(WIDTH / bitmap.width, HEIGHT / bitmap.height)
  const [width, height] = [bitmap.width * scale, bitmap.height * scale]
  canvas
    .getContext('2d')
    ?.drawImage(bitmap, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
  bitmap.close()
  return canvas.toDataURL('image/jpeg', 0.8)
}

/** A small picture as an address for `img`, made in this sandboxed page; null while there is none. */
export const useThumbnail = ({ id, sha256 }: EvidenceItem, isPicture: boolean): string | null => {
  const { data } = useQuery({
    queryKey: ['thumbnail', sha256],
    queryFn: () =>
      oneAtATime(async () => {
        const { picture } = await api['evidence.picture']({ id })
        return picture === null ? null : draw(picture.mediaType, picture.base64)
      }),
    enabled: isPicture,
    // The bytes of a hash never change.
    staleTime: 'static',
  })
  return data ?? null
}
