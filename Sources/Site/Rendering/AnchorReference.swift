/// A link to an anchor that must exist.
struct AnchorReference: Sendable {
  let anchor: NameHash
  let name: String
  let address: String
  /// Where the link stands: number of the page, and the bytes of its source.
  let page: Int
  let byteRange: Range<Int>
}
