import { rmSync } from 'node:fs'
import type { AppClient } from '../../shared/contract/index.ts'
import { openTestApplication, type TestApplication } from '../support/open-test-application.ts'
import { putFile, type TestSheet, workbookBytes } from './make-workbook.ts'

type Choices = Omit<Parameters<AppClient['sheets.preview']>[0], 'text'>
export type Look = Awaited<ReturnType<AppClient['sheets.preview']>>

/** A program into which tables are taken, and what its ledger then holds. */
export const openDesk = (today = '2024-12-20') => {
  const program: TestApplication = openTestApplication({ today })
  const look = (sheets: readonly TestSheet[], choices: Choices = {}, name = '台账.xlsx') =>
    program.call('sheets.preview', choices, [
      putFile(
        program.dataDirectory,
        name,
        workbookBytes(sheets, { type: name.endsWith('.xls') ? 'biff8' : 'xlsx' }),
      ),
    ])
  /** What stands in the ledger, as an import would write it. */
  const stored = async () => {
    const { entries } = await program.call('ledger.list', { limit: 500 })
    const names = await officeNames()
    return inOrder(
      entries.map(({ on, until, text, officeId, documentNumber, checkItemIds, figures }) => ({
        on,
        until,
        text,
        office: names.get(officeId ?? ''),
        documentNumber,
        checkItemIds,
        figures: figures.map(({ name, value, unit }) => ({ name, value, unit })),
      })),
    )
  }
  const officeNames = async () =>
    new Map((await program.call('offices.list', {})).map(({ id, name }) => [id, name]))

  /** What a look says would stand there. */
  const promised = async ({ rows, offices }: Look) => {
    const names = await officeNames()
    const nameOf = (said: string | undefined): string | undefined =>
      names.get(offices.find(({ name }) => name === said)?.officeId ?? '') ?? said
    return inOrder(
      rows
        .filter(({ outcome }) => outcome === 'new')
        .map(({ on, until, text, office, documentNumber, checkItemIds, figures }) => ({
          on: on ?? '',
          until,
          text,
          office: nameOf(office),
          documentNumber,
          checkItemIds: checkItemIds.toSorted(),
          figures,
        })),
    )
  }
  return {
    program,
    look,
    stored,
    promised,
    close: (): void => {
      program.close()
      rmSync(program.dataDirectory, { recursive: true, force: true })
    },
  }
}
export type Desk = ReturnType<typeof openDesk>

const inOrder = <T>(things: readonly T[]): T[] =>
  things.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** What the rows of a look become: `2024-03-05 内容 〔科室〕 {数据}`. */
export const becomes = ({ rows }: Look): string[] =>
  rows
    .filter(({ outcome }) => outcome === 'new')
    .map(({ on, until, text, office, figures }) =>
      [
        until === undefined ? on : `${on}~${until}`,
        text,
        ...(office === undefined ? [] : [`〔${office}〕`]),
        ...figures.map(({ name, value, unit }) => `{${name}${value}${unit}}`),
      ].join(' '),
    )
