import type { Job } from '../jobs/job.ts'
import { type MakeFormInput, makeFormJob } from '../services/form-jobs.ts'
import { writeWithProgress } from './evidence-pack-job.ts'
import { madeMember, type PackMember, type WrittenPack } from './pack-member.ts'
import type { PackPlace } from './pack-place.ts'

export type FormsPackOrder = {
  readonly forms: readonly (MakeFormInput & { readonly file: string })[]
  readonly place: PackPlace
}

export type PackedForm = {
  readonly officeId: string
  readonly file: string
  readonly items: number
  readonly entries: number
}

export type FormsPackOutput = WrittenPack & {
  readonly name?: string
  readonly forms: readonly PackedForm[]
}

/** Makes the forms of several offices and writes them as one zip or folder. Faults: `cancelled`, those of `writePack`. */
export const formsPackJob: Job<FormsPackOrder, FormsPackOutput> = async (
  { forms, place },
  tools,
) => {
  const members: PackMember[] = []
  const packed: PackedForm[] = []
  for (const { file, ...form } of forms) {
    tools.report({ stage: '生成填报表', done: members.length, total: forms.length })
    const { bytes, items, entries } = await makeFormJob(form, {
      ...tools,
      // How far one form is says nothing of how far all are.
      report: () => undefined,
    })
    members.push(madeMember(file, bytes))
    packed.push({ officeId: form.office.id, file, items, entries })
  }
  return { forms: packed, ...(await writeWithProgress(place, members, tools)) }
}
