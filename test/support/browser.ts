/** Real Chromium for tests: the one inside an npm package, else Debian's; with Chinese glyphs from npm. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packed, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { decompress } from 'woff2-encoder'

const DEBIAN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none',
  // A page lives for a second or two: what V8 would optimise meanwhile never earns its cost back.
  '--js-flags=--no-opt --no-maglev']

/** @param more switches, such as a fake microphone */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = await chromiumPath()
  const env = { ...process.env as Record<string, string>, FONTCONFIG_FILE: await fontConfiguration(), LD_LIBRARY_PATH: await missingLibraries(), LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' }
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...more], env })
}

async function chromiumPath(): Promise<string> {
  const found = DEBIAN.find((path) => existsSync(path))
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    if (found) return found
    throw new Error('Browser tests need Chromium: install it (Debian: apt install chromium) on machines other than Linux x64.')
  }
  return packed.executablePath().catch((error: unknown) => found ?? Promise.reject(error))
}

/** NSS comes beside the packed Chromium; a bare machine has none of its own. */
async function missingLibraries(): Promise<string> {
  const folder = join(tmpdir(), 'al2023', 'lib')
  if (!existsSync(folder)) await inflate(join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin', 'al2023.tar.br'))
  return [process.env['LD_LIBRARY_PATH'], folder].filter(Boolean).join(':')
}

/** Chromium reads no woff2 from a folder of fonts, so the slices are unpacked once a machine. */
async function fontConfiguration(): Promise<string> {
  const folder = join(tmpdir(), 'jiesu-test-fonts')
  const file = join(folder, 'fonts.conf')
  if (existsSync(file)) return file
  const slices = join(dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/package.json'))), 'files')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(slices).filter((each) => each.endsWith('.woff2'))) {
    writeFileSync(join(folder, name.replace('.woff2', '.ttf')), await decompress(readFileSync(join(slices, name))))
  }
  const own = `${file}.${process.pid}`
  // Latin letters are Open Sans, which comes beside the packed Chromium; Chinese ones are found by their code points.
  const sans = ['sans-serif', 'Arial', 'Helvetica', 'Segoe UI', 'Roboto', 'system-ui', 'Times New Roman']
    .map((name) => `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`).join('')
  writeFileSync(own, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>${join(tmpdir(), 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir>${sans}</fontconfig>\n`)
  renameSync(own, file)
  return file
}
