import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '#platform/start-problem.ts'

/**
 * Refuses early when the address cannot be listened on; port 0 becomes a free one.
 * @param patienceMs how long to wait for the rest of a killed run to go away
 */
export async function claimPort(host: string, port: number, patienceMs: number): Promise<number> {
  const end = Date.now() + patienceMs
  for (;;) {
    const tried = await tryToListen(host, port)
    if (typeof tried === 'number') return tried
    if (tried !== 'EADDRINUSE' || Date.now() >= end) throw problem(host, port, tried)
    await sleep(250)
  }
}

function problem(host: string, port: number, code: string): StartProblem {
  if (code === 'EADDRINUSE') return new StartProblem(`Port ${port} on ${host} is taken by another program; stop it or choose another with PORT.`)
  if (code === 'EACCES') return new StartProblem(`Port ${port} may not be opened by this user; choose one above 1023 with PORT.`)
  return new StartProblem(`The address ${host}:${port} cannot be listened on (${code}); check HOST and PORT.`)
}

function tryToListen(host: string, port: number): Promise<number | string> {
  return new Promise((done) => {
    const probe = createServer()
    probe.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : port))
    })
  })
}
