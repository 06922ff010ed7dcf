import { expect, test } from 'vitest'
import { signInBrake } from './sign-in-brake.ts'

const fails = () => Promise.reject(new Error('wrong'))

test('failures of an address are counted by the minute, successes not at all', async () => {
  const brake = signInBrake()
  for (let i = 0; i < 300; i += 1) expect(await brake.run('a', 0, () => Promise.resolve(i))).toBe(i)
  for (let i = 0; i < 60; i += 1) await expect(brake.run('a', 1_000, fails)).rejects.toThrow('wrong')
  await expect(brake.run('a', 59_999, fails)).rejects.toMatchObject({ code: 'too_many_requests' })
  await expect(brake.run('b', 59_999, fails)).rejects.toThrow('wrong')
  await expect(brake.run('a', 60_000, fails)).rejects.toThrow('wrong')
})

test('no more than 200 are checked at once', async () => {
  const brake = signInBrake()
  let open = () => {}
  const gate = new Promise<void>((resolve) => { open = resolve })
  const waiting = Array.from({ length: 200 }, (_, i) => brake.run(`address${i}`, 0, () => gate))
  await expect(brake.run('late', 0, () => gate)).rejects.toMatchObject({ code: 'too_many_requests' })
  open()
  await Promise.all(waiting)
  expect(await brake.run('late', 0, () => Promise.resolve(1))).toBe(1)
})
