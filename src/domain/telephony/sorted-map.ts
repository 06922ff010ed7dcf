/**
 * A map in the order of its keys that is never written into: what changes is a new map that shares almost everything with the one before
 * (a weight-balanced tree). Setting, deleting, the first and a key's rank cost a dozen comparisons among thousands.
 */
type Node<K, V> = { readonly key: K; readonly value: V; readonly size: number; readonly left: Node<K, V> | undefined; readonly right: Node<K, V> | undefined }
type Tree<K, V> = Node<K, V> | undefined
/** negative: a stands before b; 0: they are the same key */
export type Order<K> = (a: K, b: K) => number

export const byText: Order<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

const sizeOf = (tree: Tree<unknown, unknown>): number => (tree === undefined ? 0 : tree.size)
const node = <K, V>(key: K, value: V, left: Tree<K, V>, right: Tree<K, V>): Node<K, V> => ({ key, value, left, right, size: sizeOf(left) + sizeOf(right) + 1 })

/** One side at most so many times as heavy as the other; a rotation is double where the inner grandchild is this much heavier than the outer. */
const [HEAVIER, INNER] = [3, 2]

function balanced<K, V>(key: K, value: V, left: Tree<K, V>, right: Tree<K, V>): Node<K, V> {
  const [l, r] = [sizeOf(left), sizeOf(right)]
  if (l + r < 2) return node(key, value, left, right)
  if (right && r > HEAVIER * l) {
    const inner = right.left
    if (inner === undefined || inner.size < INNER * sizeOf(right.right)) return node(right.key, right.value, node(key, value, left, inner), right.right)
    return node(inner.key, inner.value, node(key, value, left, inner.left), node(right.key, right.value, inner.right, right.right))
  }
  if (left && l > HEAVIER * r) {
    const inner = left.right
    if (inner === undefined || inner.size < INNER * sizeOf(left.left)) return node(left.key, left.value, left.left, node(key, value, inner, right))
    return node(inner.key, inner.value, node(left.key, left.value, left.left, inner.left), node(key, value, inner.right, right))
  }
  return node(key, value, left, right)
}

function put<K, V>(tree: Tree<K, V>, key: K, value: V, order: Order<K>): Node<K, V> {
  if (tree === undefined) return node(key, value, undefined, undefined)
  const side = order(key, tree.key)
  if (side === 0) return { key, value, size: tree.size, left: tree.left, right: tree.right }
  return side < 0 ? balanced(tree.key, tree.value, put(tree.left, key, value, order), tree.right) : balanced(tree.key, tree.value, tree.left, put(tree.right, key, value, order))
}

function drop<K, V>(tree: Node<K, V>, key: K, order: Order<K>): Tree<K, V> {
  const side = order(key, tree.key)
  if (side < 0) return balanced(tree.key, tree.value, tree.left && drop(tree.left, key, order), tree.right)
  if (side > 0) return balanced(tree.key, tree.value, tree.left, tree.right && drop(tree.right, key, order))
  if (!tree.left || !tree.right) return tree.left ?? tree.right
  const next = firstOf(tree.right)
  return balanced(next.key, next.value, tree.left, dropFirst(tree.right))
}
function firstOf<K, V>(tree: Node<K, V>): Node<K, V> {
  let at = tree
  while (at.left) at = at.left
  return at
}
const dropFirst = <K, V>(tree: Node<K, V>): Tree<K, V> => (tree.left ? balanced(tree.key, tree.value, dropFirst(tree.left), tree.right) : tree.right)

function* inOrder<K, V, T>(tree: Tree<K, V>, of: (node: Node<K, V>) => T): Generator<T, undefined> {
  const above: Node<K, V>[] = []
  for (let at = tree; at || above.length > 0;) {
    for (; at; at = at.left) above.push(at)
    const next = above.pop()!
    yield of(next)
    at = next.right
  }
  return undefined
}

/** What was found out of a part of a map; maps that share the part need not find it out again. For one way of looking. */
export type Known = WeakMap<object, number>
function leastOf<K, V>(tree: Tree<K, V>, of: (value: V) => number, known: Known): number {
  if (tree === undefined) return Infinity
  let least = known.get(tree)
  if (least === undefined) known.set(tree, least = Math.min(of(tree.value), leastOf(tree.left, of, known), leastOf(tree.right, of, known)))
  return least
}
function* upTo<K, V>(tree: Tree<K, V>, limit: number, of: (value: V) => number, known: Known): Generator<V, undefined> {
  if (tree === undefined || leastOf(tree, of, known) > limit) return undefined
  yield* upTo(tree.left, limit, of, known)
  if (of(tree.value) <= limit) yield tree.value
  yield* upTo(tree.right, limit, of, known)
  return undefined
}

export class SortedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #order: Order<K>
  readonly #tree: Tree<K, V>
  constructor(order: Order<K>, tree?: Tree<K, V>) { this.#order = order; this.#tree = tree }

  static from<K, V>(order: Order<K>, entries: Iterable<readonly [K, V]>): SortedMap<K, V> {
    let tree: Tree<K, V>
    for (const [key, value] of entries) tree = put(tree, key, value, order)
    return new SortedMap(order, tree)
  }
  get size(): number { return sizeOf(this.#tree) }
  #find(key: K): Tree<K, V> {
    let at = this.#tree
    while (at) {
      const side = this.#order(key, at.key)
      if (side === 0) return at
      at = side < 0 ? at.left : at.right
    }
    return undefined
  }
  get(key: K): V | undefined { return this.#find(key)?.value }
  has(key: K): boolean { return this.#find(key) !== undefined }
  with(key: K, value: V): SortedMap<K, V> { return new SortedMap(this.#order, put(this.#tree, key, value, this.#order)) }
  without(key: K): SortedMap<K, V> { return this.#tree && this.has(key) ? new SortedMap(this.#order, drop(this.#tree, key, this.#order)) : this }
  first(): V | undefined { return this.#tree && firstOf(this.#tree).value }
  /** How many keys stand before this one, whether or not it is there itself. */
  rankOf(key: K): number {
    let [at, before] = [this.#tree, 0]
    while (at) {
      const side = this.#order(key, at.key)
      if (side <= 0) { if (side === 0) return before + sizeOf(at.left); at = at.left } else { before += sizeOf(at.left) + 1; at = at.right }
    }
    return before
  }
  /** Infinity where there is nothing */
  least(of: (value: V) => number, known: Known): number { return leastOf(this.#tree, of, known) }
  /** Those that `of` makes at most this of, in order. */
  upTo(limit: number, of: (value: V) => number, known: Known): Generator<V, undefined> { return upTo(this.#tree, limit, of, known) }
  [Symbol.iterator](): Generator<[K, V], undefined> { return this.entries() }
  entries(): Generator<[K, V], undefined> { return inOrder(this.#tree, ({ key, value }): [K, V] => [key, value]) }
  keys(): Generator<K, undefined> { return inOrder(this.#tree, ({ key }) => key) }
  values(): Generator<V, undefined> { return inOrder(this.#tree, ({ value }) => value) }
  forEach(look: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void { for (const [key, value] of this) look(value, key, this) }
}
