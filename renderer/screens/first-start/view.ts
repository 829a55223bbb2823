import { normaliseLine } from '../../../shared/domain/input-text.ts'
import type { Author, Office } from '../../../shared/domain/office.ts'

/** The counties, districts and zones of Anshun. */
const ANSHUN_AREAS = [
  '西秀区',
  '平坝区',
  '普定县',
  '镇宁布依族苗族自治县',
  '关岭布依族苗族自治县',
  '紫云苗族布依族自治县',
  '安顺经济技术开发区',
  '黄果树旅游区',
]

/** The bureau names proposed at the first start. */
export const BUREAU_NAMES: readonly string[] = ANSHUN_AREAS.map((area) => `${area}民政局`)

/** The offices most county bureaus have; the clerk changes them to her own. */
export const OFFICE_NAMES: readonly string[] = [
  '办公室',
  '政策法规股',
  '社会救助股',
  '基层政权和社会组织管理股',
  '社会事务股',
  '养老服务和儿童福利股',
]

export type Recipients = {
  readonly implementationRecipient: string
  readonly annualRecipient: string
}

const CITY_BUREAU = '市民政局'

/**
 * Who the two reports go to, as proposed from the bureau's name: the plan's own report to the city bureau, the annual
 * report to the party committee and the government of the area as well. A zone has a working committee instead.
 */
export const proposeRecipients = (bureauName: string): Recipients => {
  const area = /^(.+?(?:县|区|市))/.exec(areaOf(bureauName))?.[1]
  return {
    implementationRecipient: CITY_BUREAU,
    annualRecipient: area === undefined ? CITY_BUREAU : `${leadersOf(area)}、${CITY_BUREAU}`,
  }
}

/** The name without the bureau's own part and without the city or province before it; peoples are left out, as in speech. */
const areaOf = (bureauName: string): string =>
  normaliseLine(bureauName)
    .replace(/^贵州省/, '')
    .replace(/^安顺市(?=.)/, '')
    .replace(/(?:布依族|苗族|仡佬族)+自治县/, '自治县')

const leadersOf = (area: string): string =>
  /(?:开发区|旅游区|经开区|高新区|新区|园区)$/.test(area)
    ? `${area}党工委、${area}管委会`
    : `${area}委、${area}人民政府`

/** A row of the office card. `key` stays the same while the name is typed; `id` is there once it is saved. */
export type OfficeRow = { readonly key: string; readonly id?: string; readonly name: string }

export type Answers = Recipients & {
  readonly bureauName: string
  readonly offices: readonly OfficeRow[]
  readonly authorName: string
  /** `key` of the author's office. */
  readonly authorOfficeKey?: string
}

/** What is stored already: nothing, or what an interrupted first start has saved. */
export type Stored = {
  readonly bureauName: string
  readonly implementationRecipient: string
  readonly annualRecipient: string
  readonly offices: readonly Office[]
  readonly authors: readonly Author[]
}

/** What the form starts with: the stored answers of an interrupted first start, else the proposals. */
export const initialAnswers = (stored: Stored): Answers => {
  const proposed = proposeRecipients(stored.bureauName)
  const kept = stored.offices.filter(({ removed }) => !removed)
  const author = stored.authors.find(({ removed }) => !removed)
  const offices: OfficeRow[] =
    kept.length > 0
      ? kept.map(({ id, name }) => ({ key: id, id, name }))
      : OFFICE_NAMES.map((name, index) => ({ key: `new-${index}`, name }))
  return {
    bureauName: stored.bureauName,
    implementationRecipient: stored.implementationRecipient || proposed.implementationRecipient,
    annualRecipient: stored.annualRecipient || (stored.bureauName && proposed.annualRecipient),
    offices,
    authorName: author?.name ?? '',
    authorOfficeKey: author?.officeId ?? offices[0]?.key,
  }
}

/** One office to be saved; `key` says which row it came from. */
export type OfficeSave = {
  readonly key?: string
  readonly id?: string
  readonly name: string
  readonly order?: number
  readonly removed?: boolean
}

/**
 * The offices to save so that the store holds the rows of the form in their order. An office that is stored under the
 * same name is taken over, so a first start that broke off half-way can be finished without doubles.
 */
export const planOffices = (
  rows: readonly OfficeRow[],
  stored: readonly Office[],
): { readonly saves: readonly OfficeSave[]; readonly idOfKey: ReadonlyMap<string, string> } => {
  const wanted = rows
    .map((row) => ({ ...row, name: normaliseLine(row.name) }))
    .filter(({ name }) => name !== '')
  const idOfKey = new Map<string, string>()
  const saves: OfficeSave[] = []
  for (const [index, { key, id, name }] of wanted.entries()) {
    const order = index + 1
    const office = stored.find((one) => one.id === id) ?? stored.find((one) => one.name === name)
    if (office !== undefined) idOfKey.set(key, office.id)
    const isAsWanted = office?.name === name && office.order === order && !office.removed
    if (!isAsWanted) saves.push({ key, id: office?.id, name, order, removed: false })
  }
  const kept = new Set(idOfKey.values())
  const dropped = stored
    .filter(({ id, removed }) => !removed && !kept.has(id))
    .map(({ id, name }) => ({ id, name, removed: true }))
  return { saves: [...dropped, ...saves], idOfKey }
}

/** The row whose name stands above in the list already, if any. */
export const isDoubleName = (names: readonly string[], index: number): boolean =>
  names.some(
    (name, other) => other < index && normaliseLine(name) === normaliseLine(names[index] ?? ''),
  )
