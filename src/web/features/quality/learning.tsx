import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { finishCourse, listCourses, listExamples } from '#contract/quality-training.ts'
import { Link } from 'react-router'
import { Asked, Empty } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useAppealWords } from './appeal-words.ts'

/** What is published: courses with their entries, and cases. */
export function Learning() {
  const a = useAppealWords()
  const courses = useQueryOf(listCourses, {})
  const language = useLanguage()
  const cache = useQueryClient()
  const done = useCall(finishCourse, () => void cache.invalidateQueries({ queryKey: keyOf(listCourses).slice(0, 1) }))
  const examples = useQueryOf(listExamples, {})
  return (
    <div className="quality-lists">
      <section className="quality-stack"><h2>{a('courses')}</h2><Asked query={courses} rows={2}>{({ items }) => (items.length === 0 ? <Empty>{a('noCourses')}</Empty> : items.map((course) => (
        <details key={course.id} className="quality-card"><summary>{course.title} {course.mine && <span className="chip">{a('courseDone', { time: momentText(course.mine, language) })}</span>}</summary><p className="running">{course.text}</p>{course.entries.length > 0 && <ul>{course.entries.map(({ id, question }) => <li key={id}><Link to={`/knowledge?entry=${id}`}>{question}</Link></li>)}</ul>}{course.mine === null && <p><Button size="small" loading={done.isPending} onClick={() => done.mutate({ params: { courseId: course.id }, body: {} })}>{a('courseFinish')}</Button></p>}</details>
      )))}</Asked></section>
      <section className="quality-stack"><h2>{a('cases')}</h2><Asked query={examples} rows={2}>{({ items }) => (items.length === 0 ? <Empty>{a('noCases')}</Empty> : items.map((example) => (
        <details key={example.id} className="quality-card"><summary>{example.title} <span className="chip">{a(example.good ? 'good' : 'bad')}</span></summary><p className="running">{example.text}</p><p><b>{a('lesson')}</b> {example.lesson}</p></details>
      )))}</Asked></section>
    </div>
  )
}
