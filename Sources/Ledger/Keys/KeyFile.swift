internal import Diagnostics
internal import Files
internal import Hashing

/// `Ledger/program.key`: the programme's key, one line for each version.
package enum KeyFile {
  private static let bytesMax = 1 << 16

  /// The key of a folder; nil where there is none.
  package static func read(in folder: LedgerFolder) throws(LedgerFailure) -> ProgramKey? {
    let directory = folder.directory
    guard let isExposed = directory.isExposed(LedgerFolder.keyName) else { return nil }
    if isExposed { throw LedgerFailure(.exposedKey(folder.keyPath)) }
    let bytes = try LedgerFailure.ofFiles { () throws(FileError) in
      try directory.read(LedgerFolder.keyName, bytesMax: bytesMax)
    }
    guard let key = key(in: bytes) else { throw LedgerFailure(.unreadableKey(folder.keyPath)) }
    return key
  }

  /// Makes the key of a folder that has none; refuses to replace one.
  @discardableResult
  package static func create(
    in folder: LedgerFolder, number: Int = 1
  ) throws(LedgerFailure) -> ProgramKey {
    let key = ProgramKey.random(number: number)
    try LedgerFailure.ofFiles { () throws(FileError) in
      try folder.directory.createPrivately(LedgerFolder.keyName, text(of: key))
    }
    return key
  }

  /// Adds a version to the key of a folder.
  static func rotate(
    _ key: ProgramKey, in folder: LedgerFolder
  ) throws(LedgerFailure) -> ProgramKey {
    let rotated = key.rotated()
    try LedgerFailure.ofFiles { () throws(FileError) in
      try folder.directory.replacePrivately(LedgerFolder.keyName, text(of: rotated))
    }
    return rotated
  }

  private static let prefix = "passalong-key-"

  private static func text(of key: ProgramKey) -> [UInt8] {
    let lines = key.versions.map { version in
      "\(prefix)\(version.number) \(Hexadecimal.text(of: version.secret.span))\n"
    }
    let text = """
      # The key of a referral programme: its codes and page addresses are made with it.
      # Keep it secret, and keep a copy of it in a safe place. Without it no codes can be made.
      \(lines.joined())
      """
    return Array(text.utf8)
  }

  private static func key(in bytes: [UInt8]) -> ProgramKey? {
    var versions: [ProgramKey.Version] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let version = version(in: line), version.number > versions.last?.number ?? 0 else {
        return nil
      }
      versions.append(version)
    }
    return versions.isEmpty ? nil : ProgramKey(versions: versions)
  }

  private static func version(in line: ArraySlice<UInt8>) -> ProgramKey.Version? {
    let words = String(decoding: line, as: UTF8.self).split { $0.isWhitespace }
    guard words.count == 2, words[0].hasPrefix(prefix) else { return nil }
    let digits = words[0].dropFirst(prefix.count)
    guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(digits), let secret = Hexadecimal.bytes(of: String(words[1])),
      secret.count == ProgramKey.secretBytes
    else { return nil }
    return ProgramKey.Version(number: number, secret: secret)
  }
}
