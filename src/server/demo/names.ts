/** Generated people. No real person is meant; numbers cannot be dialled (the prefix 190-0000 is given to nobody). */
import type { Random } from './random.ts'

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎']
const GIVEN = [...'安柏采春达恩芳果海和嘉静可兰林曼宁培青然松桃文溪晓雅益雨泽知']

export const personName = (random: Random): string => `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.chance(0.6) ? random.pick(GIVEN) : ''}`

export const demoPhone = (random: Random): string => `1900000${String(random.int(10_000)).padStart(4, '0')}`
