internal import Hashing

extension SQLiteBooks {
  /// What the digest of the registry is keyed with, of the same version of the programme's key as
  /// facts: it covers ids and e-mail addresses, which could be guessed and tried without a key.
  ///
  /// Empty before the first import, when there is no key yet.
  func registrySecret() throws(LedgerFailure) -> [UInt8] {
    guard let number = try factKeyVersion() else { return [] }
    guard let version = try registry.key(in: folder, isDryRun: true).version(number) else {
      throw LedgerFailure(.missingKey(folder.keyPath))
    }
    return version.hmac.code(of: Array("passalong registry 1".utf8)).bytes
  }
}
