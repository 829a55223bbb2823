import { numberedFileName, safeFileName } from '../file-name.ts'

/** `2024年度民政法治工作填报表（救助股）.xlsx`. */
export const formFileName = (year: number, officeName: string): string =>
  safeFileName(`${year}年度民政法治工作填报表（${officeName}）.xlsx`)

/**
 * The names of the forms of several offices side by side. What Windows takes for the same name gets a number: offices
 * may differ in what a file name cannot carry.
 */
export const formFileNames = (year: number, officeNames: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return officeNames.map((officeName) => {
    const wanted = formFileName(year, officeName)
    let name = wanted
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = numberedFileName(wanted, number)
    }
    taken.add(name.toLowerCase())
    return name
  })
}
