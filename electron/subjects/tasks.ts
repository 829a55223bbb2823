import { checksContract, historyContract, tasksContract } from '../../shared/contract/tasks.ts'
import { tasksService } from '../services/tasks.ts'
import { taskHistoryService } from '../services/task-history.ts'
import { checksService } from '../services/checks.ts'
import type { Subject } from './subject.ts'

/** 任务 and 检查项 in a year. */
export const tasks: Subject<'tasks' | 'checks'> = {
  contract: { ...tasksContract, ...historyContract, ...checksContract },
  handlers: (deps) => ({
    ...tasksService(deps),
    ...taskHistoryService(deps),
    ...checksService(deps),
  }),
}
