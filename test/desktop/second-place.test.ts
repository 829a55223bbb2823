import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call, saveEntry } from '../support/electron-stand-in/call.ts'

const programs = useDesktopPrograms()

test('the clerk chooses a folder on a stick as second place, sees it, and the next backup lies there too', async () => {
  const desktop = await programs.launch(programs.directory())
  await call(desktop, 'settings.save', { bureauName: '普定县民政局' })
  await saveEntry(desktop)
  const page = await desktop.page()
  await page.reload()
  await page.evaluate(() => (location.hash = '#/settings?year=2024'))
  const stick = join(programs.directory(), '备份U盘')
  mkdirSync(stick)
  desktop.dialog.openAnswers.push(() => [stick])

  await page.getByRole('button', { name: '选择第二位置' }).click()
  await page.getByText('● 可用').waitFor()
  await page.getByText(join(stick, '民政法治台账备份')).waitFor()
  await page.getByRole('button', { name: '立即备份', exact: true }).click()
  await page.getByText('已备份并核对').waitFor()

  const names = readdirSync(join(stick, '民政法治台账备份'))
  expect(names.filter((name) => name.endsWith('手动.mzbf'))).toHaveLength(1)

  await page.getByRole('button', { name: '不再使用第二位置' }).click()
  await page.getByText('备份现在只在本机').waitFor()
})
