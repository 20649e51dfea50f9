internal import Codes
internal import Hashing

/// What a version of the key makes of an advocate's id: codes, and the address of their page.
struct CodeMinter: Sendable {
  let version: ProgramKey.Version
  let shape: CodeShape
  private let mint: CodeMint
  private let hmac: HMACSHA256
  private let program: String

  init(_ version: ProgramKey.Version, program: String, shape: CodeShape) {
    self.version = version
    self.shape = shape
    self.program = program
    mint = CodeMint(program: program, shape: shape)
    hmac = version.hmac
  }

  /// The code of an attempt, the first of which is 0; nil if it is refused.
  func candidate(for id: [UInt8], attempt: Int) -> Code? {
    var message: [UInt8] = []
    message.reserveCapacity(96)
    mint.append(messageFor: id.span, attempt: attempt, to: &message)
    var digest: [UInt8] = []
    digest.reserveCapacity(Digest256.byteCount)
    hmac.code(of: message).append(to: &digest)
    return mint.candidate(digest: digest.span)
  }

  /// Sixteen bytes that only who has the key can tell from the id.
  func pageToken(of id: [UInt8]) -> [UInt8] { digest("page", id) }

  /// What is left of the id of somebody who was forgotten: it tells whether it is the same id.
  func forgottenHash(of id: [UInt8]) -> [UInt8] { digest("forgotten", id) }

  /// The first half of a keyed hash: purpose and programme, each after its length, then the id.
  private func digest(_ purpose: String, _ id: [UInt8]) -> [UInt8] {
    var message = Array("passalong \(purpose) 1".utf8)
    let length = UInt32(program.utf8.count)
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    message += Array(program.utf8)
    message += id
    return Array(hmac.code(of: message).bytes.prefix(16))
  }
}
