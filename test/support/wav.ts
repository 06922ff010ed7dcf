/** A telephone recording of so many seconds: 8000 samples a second, a tone that comes and goes. */
export function wavOf(seconds: number): Buffer {
  const samples = seconds * 8000
  const file = Buffer.alloc(44 + samples * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples * 2, 4)
  file.write('WAVEfmt ', 8)
  for (const [at, value] of [[16, 16], [24, 8000], [28, 16000]] as const) file.writeUInt32LE(value, at)
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]] as const) file.writeUInt16LE(value, at)
  file.write('data', 36)
  file.writeUInt32LE(samples * 2, 40)
  for (let i = 0; i < samples; i += 1) file.writeInt16LE(Math.round(12_000 * Math.sin(i / 4) * Math.abs(Math.sin(i / 9000))), 44 + i * 2)
  return file
}
