/** 五要素, in the order they are asked. */
export const ELEMENTS = ['who', 'when', 'where', 'cause', 'course'] as const
