/** The engine said no. The path holds ids of ours and the engine's; its query, which may hold numbers, stays out. */
export class AriProblem extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, method: string, path: string, said: string) {
    super(`${method} ${path.split('?')[0]}: ${status} ${said.slice(0, 200)}`)
    this.name = 'AriProblem'
    this.status = status
    this.code = `ari_${status}`
  }
}
