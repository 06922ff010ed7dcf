/** 课程、题库、考试. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { listCourses, listExams, listQuestions, saveCourse, type CourseView } from '#contract/quality-training.ts'
import { momentText } from '../../shared/time.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { CourseForm } from './course-form.tsx'
import { ExamForm } from './exam-form.tsx'
import { QuestionForm } from './question-form.tsx'
import { useTrainingWords } from './training-words.ts'

export function ExamsPanel() {
  const t = useTrainingWords()
  const language = useLanguage()
  const [making, setMaking] = useState<'exam' | 'question' | 'course'>()
  const exams = useQueryOf(listExams, {})
  const questions = useQueryOf(listQuestions, {})
  const courses = useQueryOf(listCourses, {})
  const close = () => setMaking(undefined)
  return (
    <div className="quality-page">
      <header><h2>{t('exams')}</h2><Button type="primary" onClick={() => setMaking('exam')}>{t('newExam')}</Button><Button onClick={() => setMaking('question')}>{t('newQuestion')}</Button><Button onClick={() => setMaking('course')}>{t('newCourse')}</Button></header>
      {making === 'exam' && <ExamForm close={close} />}
      {making === 'question' && <QuestionForm close={close} />}
      {making === 'course' && <CourseForm close={close} />}
      <Asked query={exams} rows={4}>{({ items }) => (items.length === 0 ? <Empty>{t('noneExams')}</Empty> : items.map((exam) => (
        <article key={exam.id} className="quality-card">
          <header><h3>{exam.title}</h3><span className="quiet">{momentText(exam.opensAt, language)} – {momentText(exam.closesAt, language)} · {t('full', { n: exam.full })} · {t('passMark')} {exam.passMark}</span></header>
          <p>{t('result', { taken: exam.seats.filter(({ attempts }) => attempts > 0).length, all: exam.seats.length, passed: exam.seats.filter(({ passed }) => passed).length })}</p>
          <table className="quality-table">
            <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('best')}</th><th scope="col">{t('tried')}</th><th scope="col">{t('passed')}</th></tr></thead>
            <tbody>{exam.seats.map((seat, place) => <tr key={place}><td>{seat.name}</td><td>{seat.best ?? '—'}</td><td>{seat.attempts} / {exam.maxAttempts}</td><td>{t(seat.passed ? 'passed' : seat.attempts > 0 ? 'notPassed' : 'notTaken')}</td></tr>)}</tbody>
          </table>
        </article>
      )))}</Asked>
      <div className="quality-lists">
        <section><h2>{t('bank')}</h2><Asked query={questions} rows={3}>{({ items }) => (items.length === 0 ? <Empty>{t('noneQuestions')}</Empty> : (
          <ol className="quality-stack">{items.map((one) => <li key={one.id}>{one.text} <span className="quiet">{t(one.kind)} · {t('points')} {one.points} · {one.right.map((place) => one.options[place]).join('、')}</span></li>)}</ol>))}</Asked></section>
        <section><h2>{t('courses')}</h2><Asked query={courses} rows={3}>{({ items }) => (items.length === 0 ? <Empty>{t('noneCourses')}</Empty> : <ul className="quality-stack">{items.map((course) => <li key={course.id}><CourseLine course={course} /></li>)}</ul>)}</Asked></section>
      </div>
    </div>
  )
}

function CourseLine({ course }: { course: CourseView }) {
  const t = useTrainingWords()
  const language = useLanguage()
  const client = useQueryClient()
  const save = useCall(saveCourse, () => void client.invalidateQueries({ queryKey: [keyOf(listCourses)[0]] }))
  const to = course.state === 'published' ? 'withdrawn' : 'published'
  return (
    <>
      {course.title} <span className="quiet">{t(`state_${course.state}`)}</span>{' '}
      <Button size="small" loading={save.isPending} onClick={() => save.mutate({ body: { id: course.id, version: course.version, title: course.title, text: course.text, entryIds: course.entries.map(({ id }) => id), exampleIds: course.examples.map(({ id }) => id), state: to } })}>{t(to === 'published' ? 'publish' : 'withdraw')}</Button>
      {save.error && <Failure error={save.error} />}
      {course.receipts && course.receipts.length > 0 && (
        <details><summary>{t('learnt', { n: course.receipts.filter(({ current }) => current).length })}</summary>
          <ul>{course.receipts.map(({ name, at, current }) => <li key={`${name}${at}`}>{t('learntBy', { name, time: momentText(at, language) })} {!current && <span className="quiet">{t('learntOld')}</span>}</li>)}</ul>
        </details>
      )}
    </>
  )
}
