import type { ReadDocument } from '../../shared/domain/existing-text/document.ts'
import { readExistingText } from '../../shared/domain/existing-text/read-existing-text.ts'
import type { Job } from '../jobs/job.ts'
import type { PickedFile } from '../ports.ts'
import { readDocumentFile } from './read-document-file.ts'

/** Reads a picked .docx or .txt and recognises its text. Faults: those of `readDocumentFile` and `document-empty`. */
export const recogniseFile: Job<PickedFile, ReadDocument> = async (file) => {
  const { items, notes } = await readDocumentFile(file)
  return readExistingText(items, { notes, fileName: file.name })
}
