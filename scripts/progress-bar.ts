/** How far long work has come: a bar on a terminal, a line every tenth elsewhere. */
const WIDTH = 40

export function progressBar(out: NodeJS.WriteStream): { at(done: number, all: number): void; end(): void } {
  let shown = -1
  return {
    at(done, all) {
      const step = Math.floor((done / Math.max(1, all)) * (out.isTTY ? 200 : 10))
      if (step === shown) return
      shown = step
      const filled = Math.round((done / Math.max(1, all)) * WIDTH)
      out.write(out.isTTY ? `\r[${'█'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${all}` : `${done}/${all}\n`)
    },
    end: () => { if (out.isTTY && shown >= 0) out.write('\n') },
  }
}
