export const KeyCap = ({ children }: { children: string }) => <kbd className="key-cap" aria-hidden="true">{children}</kbd>
