import Codes
import Hashing
import Testing
import TestSupport

/// Codes for tests.
enum Samples {
  /// A minted code of a shape, refused or not.
  static func code(_ shape: CodeShape, _ generator: inout SeededGenerator) -> Code {
    let mint = CodeMint(program: "sample", shape: shape)
    while true {
      let digest = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
      if let code = mint.candidate(digest: digest.span) { return code }
    }
  }

  static func codes(_ shape: CodeShape, count: Int, seed: UInt64) -> [Code] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in code(shape, &generator) }
  }

  static func code(_ text: String) throws -> Code {
    try #require(Code(exactly: text), "`\(text)` is no code")
  }

  /// What the keyed hash of an advocate and an attempt begins with, as the tools make it.
  static func candidate(
    _ advocate: String, attempt: Int, mint: CodeMint, key: HMACSHA256
  ) -> Code? {
    var message: [UInt8] = []
    mint.append(messageFor: Array(advocate.utf8).span, attempt: attempt, to: &message)
    var digest: [UInt8] = []
    key.code(of: message).append(to: &digest)
    return mint.candidate(digest: digest.span)
  }
}
