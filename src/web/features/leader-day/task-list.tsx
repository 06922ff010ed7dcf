import { Button, Input } from 'antd'
import { useState } from 'react'
import { reportTask, type TaskView } from '#contract/leader-day.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'

export function TaskList({ tasks }: { tasks: TaskView[] }) {
  const t = useLeaderWords()
  return tasks.length === 0 ? <p className="quiet">{t('tasksNone')}</p> : <ul className="leader-said">{tasks.map((task) => <Task key={task.id} task={task} />)}</ul>
}

function Task({ task }: { task: TaskView }) {
  const t = useLeaderWords()
  const changed = useLeaderChanged()
  const [result, setResult] = useState('')
  const report = useCall(reportTask, changed)
  return (
    <li>
      <strong>{task.title}</strong> <span className="quiet">{task.unitName} · {t('dueOn')} {task.dueOn}</span>{task.doneAt ? <span className="chip">{t('done')}</span> : task.overdue ? <span className="chip chip-critical">{t('overdue')}</span> : null}
      {task.result ? <p className="running">{task.result}</p> : null}
      {task.mayReport ? <form className="leader-acts" onSubmit={(event) => { event.preventDefault(); report.mutate({ params: { taskId: task.id }, body: { result } }) }}><Input aria-label={`${t('result')}：${task.title}`} placeholder={t('result')} maxLength={2000} value={result} onChange={(event) => setResult(event.target.value)} /><Button htmlType="submit" disabled={!result.trim()} loading={report.isPending}>{t('report')}</Button></form> : null}
      {report.error ? <Failure error={report.error} /> : null}
    </li>
  )
}
