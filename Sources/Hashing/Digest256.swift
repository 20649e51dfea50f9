/// Thirty-two bytes.
package struct Digest256: Digest {
  package static let byteCount = 32

  private let first: Digest128
  private let second: Digest128

  package init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    first = Digest128(bytes, at: offset)
    second = Digest128(bytes, at: offset + Digest128.byteCount)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.first == right.first ? left.second < right.second : left.first < right.first
  }

  package func append(to output: inout [UInt8]) {
    first.append(to: &output)
    second.append(to: &output)
  }
}
