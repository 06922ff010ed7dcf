import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `#…` needs no alias here: Vite reads the imports of package.json as Node does. */
export default defineConfig({
  root: 'src/web',
  publicDir: false,
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
  server: { host: '127.0.0.1', proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '12345'}` } },
})
