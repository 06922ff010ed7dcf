/** WAV as recorders write it: 16 bit PCM, any rate, one channel or more (mixed to one). */
export type Wave = { samples: Float32Array; sampleRate: number }

/** undefined: not such a file */
export function readWave(bytes: Buffer): Wave | undefined {
  if (bytes.length < 44 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return undefined
  const format = chunk(bytes, 'fmt ')
  const data = chunk(bytes, 'data')
  if (!format || !data || format.length < 16 || format.readUInt16LE(0) !== 1 || format.readUInt16LE(14) !== 16) return undefined
  const channels = format.readUInt16LE(2)
  const sampleRate = format.readUInt32LE(4)
  const frames = channels > 0 ? Math.floor(data.length / (2 * channels)) : 0
  if (frames === 0 || sampleRate < 4_000 || sampleRate > 192_000) return undefined
  const samples = new Float32Array(frames)
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0
    for (let channel = 0; channel < channels; channel += 1) sum += data.readInt16LE(2 * (frame * channels + channel))
    samples[frame] = sum / channels / 32_768
  }
  return { samples, sampleRate }
}

function chunk(bytes: Buffer, name: string): Buffer | undefined {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4)
    // A recorder that was cut off leaves a length behind the end.
    if (bytes.toString('latin1', at, at + 4) === name) return bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return undefined
}

const HEAD = 44
/** 16 bit PCM, one channel. */
export function writeWave({ samples, sampleRate }: Wave): Buffer {
  const bytes = Buffer.alloc(HEAD + samples.length * 2)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(samples.length * 2, 40)
  for (const [at, sample] of samples.entries()) bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), HEAD + at * 2)
  return bytes
}
