import { openApplication } from '/work/main/electron/application.ts'
const d = process.argv[2], f = process.argv[3]
const app = openApplication({ dataDirectory: d, clock: () => new Date(), door: 'command', authorName: '王敏' })
const dialogs = { openFiles: async () => [{ name: 'x.mzsj', path: f }], saveFile: async (_, w) => 'x' }
const call = async (n, i) => { const r = await app.dispatch(n, i, { dialogs }); if (!r.ok) throw new Error(JSON.stringify(r.fault)); return r.value }
await call('overview.get', { year: 2025 })
const base = process.memoryUsage().rss / 1e6
let s = performance.now()
const p = await call('exchange.preview', {})
console.log('preview', (performance.now() - s).toFixed(0), JSON.stringify(p.counts), 'base', base.toFixed(0), 'peak', (process.resourceUsage().maxRSS / 1e3).toFixed(0)); s = performance.now()
await call('exchange.apply', { previewId: p.previewId })
console.log('apply', (performance.now() - s).toFixed(0), 'peak', (process.resourceUsage().maxRSS / 1e3).toFixed(0))
app.close()
