/** One engine for all centres, or one each: `http://a:8088/ari`, or `east=http://a:8088/ari west=http://b:8088/ari`, where a bare address is for all others. */
export function engineOfCenter(addresses: string, centerId: string): string | undefined {
  const given = addresses.split(/[\s,]+/).filter(Boolean).map((one) => /^(?:([\w-]+)=)?(https?:\/\/.+)$/.exec(one))
  return (given.find((one) => one?.[1] === centerId) ?? given.find((one) => one && one[1] === undefined))?.[2]
}
export const isEngineList = (addresses: string): boolean => addresses.split(/[\s,]+/).filter(Boolean).every((one) => /^(?:[\w-]+=)?https?:\/\/[^\s=]+$/.test(one))

/** The application a centre's calls come to. */
export const appOfCenter = (centerId: string): string => `jiesu-${centerId}`
