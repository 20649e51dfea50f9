/// What fills a block.
struct CompiledOverride: Sendable {
  let key: Key
  /// The first step of its body.
  let body: Int32
}
