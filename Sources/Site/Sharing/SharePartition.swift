internal import ShareKit

/// The share pages whose codes, or the advocates' pages whose tokens, begin alike: what one worker
/// makes at a time, and what is known of them from build to build.
struct SharePartition: Hashable, Sendable {
  enum Kind: String, Sendable {
    case codes, tokens
  }

  let kind: Kind
  /// One or two characters.
  let prefix: String

  /// The name of its record: `codes-7F`.
  var name: String { "\(kind.rawValue)-\(prefix)" }

  /// All partitions of a site, each code and token being in one.
  static func all(_ layout: ShareLayout) -> [SharePartition] {
    let codes = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    let tokens = "0123456789abcdefghjkmnpqrstvwxyz".map(String.init)
    // The first character of a token holds three bits.
    let firstOfTokens = tokens.prefix(8)
    if layout.shardLength == 0 {
      return codes.map { SharePartition(kind: .codes, prefix: $0) }
        + firstOfTokens.map { SharePartition(kind: .tokens, prefix: $0) }
    }
    return codes.flatMap { first in
      codes.map { SharePartition(kind: .codes, prefix: first + $0) }
    }
      + firstOfTokens.flatMap { first in
        tokens.map { SharePartition(kind: .tokens, prefix: first + $0) }
      }
  }

  /// The directory of its files, below the public directory.
  func directory(_ layout: ShareLayout) -> String {
    switch kind {
    case .codes: layout.directory(ofCodes: prefix)
    case .tokens: layout.directory(ofTokens: prefix)
    }
  }
}
