package import Hashing

/// The secret that a programme's codes, page addresses and keyed hashes are made with.
///
/// It has versions: the newest makes new codes, the older ones are kept, so that what was made
/// with them can be made again. It is never printed.
package struct ProgramKey: Sendable {
  package struct Version: Sendable {
    /// From 1 on.
    package let number: Int
    let secret: [UInt8]
  }

  /// Ascending by number; not empty. Versions that were lost are missing.
  package let versions: [Version]

  static let secretBytes = 32

  /// A new key that nobody can guess.
  ///
  /// `number`: of its version; above 1 where earlier ones were lost.
  package static func random(number: Int = 1) -> ProgramKey {
    ProgramKey(versions: [Version(number: number, secret: RandomBytes.make(count: secretBytes))])
  }

  init(versions: [Version]) {
    precondition(!versions.isEmpty, "a key has a version")
    self.versions = versions
  }

  /// The key with a version more.
  package func rotated() -> ProgramKey {
    let secret = RandomBytes.make(count: Self.secretBytes)
    return ProgramKey(
      versions: versions + [Version(number: current.number + 1, secret: secret)])
  }

  /// The version that new codes are made with.
  package var current: Version { versions[versions.count - 1] }

  package func version(_ number: Int) -> Version? { versions.first { $0.number == number } }
}

extension ProgramKey.Version {
  /// Authenticates messages with this version.
  package var hmac: HMACSHA256 { HMACSHA256(key: secret) }

  /// Eight bytes that tell one key from another and say nothing about it.
  var fingerprint: [UInt8] {
    Array(hmac.code(of: Array("passalong fingerprint 1".utf8)).bytes.prefix(8))
  }
}

extension ProgramKey.Version: CustomStringConvertible, CustomReflectable {
  package var description: String { "key version \(number)" }

  /// Without the secret, for whatever prints values.
  package var customMirror: Mirror { Mirror(self, children: ["number": number]) }
}
