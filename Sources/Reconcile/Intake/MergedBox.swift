/// A merged order that is shared, not copied.
final class MergedBox: Sendable {
  let order: MergedOrder

  init(_ order: MergedOrder) {
    self.order = order
  }
}
