/** A unit that moves in the tree takes its tickets along, so that the units above it keep or gain their sight of them. */
import { reaction } from '#platform/follower.ts'
import { moveUnitPaths } from './unit-path.store.ts'

export const unitMovedReaction = reaction({
  name: 'unit-moved', types: ['unit.moved'],
  run: async (tx, _, event) => {
    if (event.before && event.after) await moveUnitPaths(tx, event.centerId, event.before, event.after)
  },
})
