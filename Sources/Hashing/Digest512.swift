/// Sixty-four bytes.
package struct Digest512: Digest {
  package static let byteCount = 64

  private let first: Digest256
  private let second: Digest256

  package init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    first = Digest256(bytes, at: offset)
    second = Digest256(bytes, at: offset + Digest256.byteCount)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.first == right.first ? left.second < right.second : left.first < right.first
  }

  package func append(to output: inout [UInt8]) {
    first.append(to: &output)
    second.append(to: &output)
  }
}
