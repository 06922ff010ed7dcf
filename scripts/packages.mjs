/** Plain JavaScript for whatever Node is there: sees that the packages and Node 24 are in place, then hands over to it. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const OLDEST = [20, 19]
const WINDOWS = process.platform === 'win32'

/** Runs a TypeScript file of ours under the Node of the packages; ends this process with its exit code. */
export async function handOver(script, args) {
  refuseOldNode()
  await installWhatIsMissing()
  const child = spawn(runtime(), [join(ROOT, script), ...args], { cwd: ROOT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  // A terminal sends Ctrl-C to the child as well; asking twice does no harm there.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  if (process.env.npm_lifecycle_event) stopWithParent(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** npm killed without a chance to pass the signal on: what it started must not run on unseen. */
function stopWithParent(stop) {
  const parent = process.ppid
  setInterval(() => { if (process.ppid !== parent) stop() }, 1000).unref()
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  fail(`Jiesu needs Node ${OLDEST.join('.')} or newer, but this is Node ${process.versions.node}; install a newer Node from your system or from nodejs.org.`)
}

async function installWhatIsMissing() {
  const state = packagesState()
  if (state === 'complete' && existsSync(join(ROOT, 'node_modules', 'node', 'bin'))) return
  const began = Date.now()
  console.log(state === 'absent' ? 'Installing packages (only the first time, about a minute) …' : 'Updating packages …')
  // `npm ci` would empty the folder first: for an update only the difference is fetched.
  const how = state === 'absent' ? ['ci'] : ['install', '--no-save']
  const npm = spawn('npm', [...how, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: WINDOWS })
  const ticker = setInterval(() => console.log(`  … ${seconds(began)} s, ${countPackages()} packages`), 5000)
  const code = await new Promise((done) => { npm.on('exit', done); npm.on('error', () => done(-1)) })
  clearInterval(ticker)
  if (code !== 0) fail('The packages could not be installed (npm says why above); check the connection to the npm registry and start again.')
  console.log(`  packages ready after ${seconds(began)} s`)
}

const seconds = (since) => Math.round((Date.now() - since) / 1000)

function countPackages() {
  const folder = join(ROOT, 'node_modules')
  return existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'package.json'))).length : 0
}

/** Compares what npm wrote down as installed with what the lock file asks for. */
function packagesState() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return 'absent'
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const same = Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || (optional && !installed[path]) || installed[path]?.version === version)
  return same ? 'complete' : 'outdated'
}

/** Node 24 out of the packages; the machine's own where it is as new and the package is unusable. */
function runtime() {
  const own = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node')
  const works = () => spawnSync(own, ['--version']).status === 0
  if (works()) return own
  // npm may have been told to run no install scripts: then this one never ran.
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(ROOT, 'node_modules', 'node'), stdio: 'ignore' })
  if (works()) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail('The package "node" brought no program; allow its install script (npm install-scripts approve node) or install Node 24 yourself.')
}
