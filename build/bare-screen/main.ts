import { Table } from 'antd'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

/** The least a first screen of antd costs: one table of as many rows and columns as 总览 shows, its words at hand. */
const COLUMNS = ['完成', '进行中', '未开始', '不涉及', '合计']
const ROWS = 8

const rows = Array.from({ length: ROWS }, (_, key) => ({ key, name: `第${key + 1}组` }))
const columns = [
  { title: '任务组', dataIndex: 'name' },
  ...COLUMNS.map((title, index) => ({ title, key: title, render: () => String(index) })),
]
const table = createElement(Table, { dataSource: rows, columns, pagination: false })
const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element #root')
createRoot(container).render(table)
