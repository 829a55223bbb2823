import Database from 'better-sqlite3'

/** The least a start costs: Node, the driver, the file and one query. */
const [file = '', year = ''] = process.argv.slice(2)
const db = new Database(file)
const rows = db.prepare('SELECT subject_id, entries FROM tally WHERE year = ?').all(Number(year))
process.stdout.write(`${JSON.stringify(rows)}\n`)
db.close()
