package import Facts
internal import Hashing

/// What the facts of a ledger are hashed with: the same for ever, whatever later versions the
/// programme's key gets.
package struct FactSecret: Sendable {
  package let bytes: [UInt8]
  package let contents: ContentForm

  init(_ version: ProgramKey.Version, contents: ContentForm) {
    bytes = version.hmac.code(of: Array("passalong facts 1".utf8)).bytes
    self.contents = contents
  }
}
