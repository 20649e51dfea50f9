/// Makes codes from what is known of an advocate, so that minting again gives the same ones.
///
/// A candidate is the start of an HMAC-SHA-256 with the programme's key over `message`; it tells
/// nothing about the advocate to whoever lacks the key. Which candidate becomes the code is for the
/// registry to say: the first attempt that is neither refused here nor taken there.
package struct CodeMint: Sendable {
  package let shape: CodeShape
  private let offensive = OffensiveWords.standard
  /// What the messages of all advocates begin with.
  private let beginning: [UInt8]

  package init(program: String, shape: CodeShape = .standard) {
    self.shape = shape
    var bytes = Array("passalong code 1".utf8)
    Self.append(Array(program.utf8).span, to: &bytes)
    beginning = bytes
  }

  /// Appends what is to be authenticated for one attempt, the first of which is 0: the words
  /// `passalong code 1`, programme and advocate each after its length, the attempt. Numbers have
  /// four bytes, the highest first.
  package func append(
    messageFor advocate: borrowing Span<UInt8>, attempt: Int, to output: inout [UInt8]
  ) {
    output.append(contentsOf: beginning)
    Self.append(advocate, to: &output)
    Self.append(UInt32(attempt), to: &output)
  }

  /// The code that a digest begins with, five bits for each data symbol; nil if it is refused, and
  /// the next attempt should be made.
  package func candidate(digest: borrowing Span<UInt8>) -> Code? {
    let code = code(digest: digest)
    return offensive.refuse(code, shape: shape) ? nil : code
  }

  func code(digest: borrowing Span<UInt8>) -> Code {
    precondition(digest.count * 8 >= shape.dataCount * 5, "the digest is too short")
    var values = InlineArray<18, UInt8>(repeating: 0)
    var bits: UInt32 = 0
    var bitCount = 0
    var next = 0
    for index in 0..<shape.dataCount {
      if bitCount < 5 {
        bits = bits << 8 | UInt32(digest[next])
        bitCount += 8
        next += 1
      }
      bitCount -= 5
      values[index] = UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)) & 31
    }
    return shape.code(data: values.span.extracting(0..<shape.dataCount))
  }

  private static func append(_ bytes: borrowing Span<UInt8>, to output: inout [UInt8]) {
    append(UInt32(bytes.count), to: &output)
    for index in bytes.indices { output.append(bytes[index]) }
  }

  private static func append(_ number: UInt32, to output: inout [UInt8]) {
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      output.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
