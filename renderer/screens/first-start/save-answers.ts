import type { AppClient } from '../../../shared/contract/index.ts'
import { normaliseLine } from '../../../shared/domain/input-text.ts'
import { type Answers, planOffices } from './view.ts'

/**
 * Saves the three answers, offices and author first, then the bureau and who sits here in one step: only that ends
 * the first start. One that is interrupted shows the form again with what was saved so far; what is stored is read
 * afresh each time, so trying again makes no doubles.
 */
export const saveAnswers = async (api: AppClient, answers: Answers): Promise<void> => {
  const { saves, idOfKey } = planOffices(answers.offices, await api['offices.list']({}))
  const officeIds = new Map(idOfKey)
  for (const { key, ...save } of saves) {
    // One after the other: their order is the order of the list.
    // oxlint-disable-next-line no-await-in-loop
    const office = await api['offices.save'](save)
    if (key !== undefined) officeIds.set(key, office.id)
  }
  const name = normaliseLine(answers.authorName)
  const authors = await api['authors.list']({})
  const author = await api['authors.save']({
    id: authors.find((one) => one.name === name)?.id,
    name,
    officeId: officeIds.get(answers.authorOfficeKey ?? '') ?? null,
    removed: false,
  })
  await api['settings.save']({
    bureauName: answers.bureauName,
    implementationRecipient: answers.implementationRecipient,
    annualRecipient: answers.annualRecipient,
    currentAuthorId: author.id,
  })
}
