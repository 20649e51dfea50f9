/// A block tag, compiled.
struct CompiledBlock: Sendable {
  let key: Key
  let indentation: ByteRun
  /// Whether the block's lines are its own; if not, an override is not indented.
  let isStandalone: Bool
}
