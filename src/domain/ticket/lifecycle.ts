/** MOVES: every move with its from, who may make it, and what it leads to. Nothing else changes a status. */
import { MAIN_MOVES } from './main-moves.ts'
import type { MoveRule } from './move-rule.ts'
import { UNIT_MOVES } from './unit-moves.ts'

export const MOVES = { ...MAIN_MOVES, ...UNIT_MOVES } as const satisfies Record<string, MoveRule>
export type MoveName = keyof typeof MOVES
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[]
export const ruleOf = (move: MoveName): MoveRule => MOVES[move]
