package import Codes
package import Program

/// Where the files of share pages lie, and which addresses lead to them.
///
/// `/r/7F3K9QXM2T` is the file `r/7F3K9QXM2T.html`, or `r/7F/7F3K9QXM2T.html` when there are many;
/// advocates' pages likewise below `r/kit/`. Hosts that rewrite by pattern serve both forms; hosts
/// that only pass a path on serve the first, and take no more files than that anyway.
package struct ShareLayout: Sendable, Hashable {
  /// Below the public directory, without slashes around it: `r`.
  package let folder: String
  /// How many characters of a code, or of a token, name the directory its file is in; 0: none.
  package let shardLength: Int

  package static let suffix = ".html"
  /// Below `folder`: no code is so short, no shard so long.
  package static let advocateFolder = "kit"

  /// The most files that hosts without pattern rules take (Cloudflare Pages: 20,000 a site).
  package static let flatCountMax = 20_000

  package init(_ path: SharePath, codeCount: Int) {
    folder = String(path.text.dropFirst().dropLast())
    shardLength = codeCount > Self.flatCountMax ? 2 : 0
  }

  /// The directory of the files whose names begin with `prefix`: `r`, `r/7F`.
  package func directory(ofCodes prefix: String) -> String {
    shardLength == 0 ? folder : "\(folder)/\(prefix.prefix(shardLength))"
  }

  /// The same for advocates' pages: `r/kit`, `r/kit/7f`.
  package func directory(ofTokens prefix: String) -> String {
    let parent = "\(folder)/\(Self.advocateFolder)"
    return shardLength == 0 ? parent : "\(parent)/\(prefix.prefix(shardLength))"
  }

  /// Below the public directory.
  package func file(of code: Code) -> String {
    let text = code.text
    return "\(directory(ofCodes: text))/\(text)\(Self.suffix)"
  }

  package func file(of token: PageToken) -> String {
    let text = token.text
    return "\(directory(ofTokens: text))/\(text)\(Self.suffix)"
  }

  /// A page of either kind.
  package enum Page: Sendable, Hashable {
    case share(Code)
    case advocate(PageToken)
  }

  /// The page that a path means, below the public directory: an address as it is handed out, in
  /// the capitals of QR codes or in small letters, or the path of the file itself.
  package func page(at path: String) -> Page? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts.removeFirst().lowercased() == folder, var name = parts.popLast()
    else { return nil }
    if name.hasSuffix(Self.suffix) { name.removeLast(Self.suffix.utf8.count) }
    let isAdvocate = parts.first?.lowercased() == Self.advocateFolder
    if isAdvocate { parts.removeFirst() }
    let shard = name.prefix(shardLength == 0 ? 2 : shardLength)
    guard parts.isEmpty || (parts.count == 1 && parts[0] == shard) else { return nil }
    if isAdvocate { return PageToken(name.lowercased()).map(Page.advocate) }
    return Code(exactly: name.uppercased()).map(Page.share)
  }
}
