internal import Files
internal import Program
internal import ShareKit

/// What files for servers and hosts are made from: where things are, and what pages may do.
struct HostedSite: Sendable {
  /// A page for addresses where nothing is.
  struct NotFoundPage: Sendable {
    /// Begins and ends with a slash: it answers for what is below.
    let folder: String
    let address: String
  }

  let base: SiteBase
  /// Without scheme and port.
  let host: String
  /// Sorted by their former addresses, each once.
  let redirects: [HostRedirect]
  /// The page of the site, which answers wherever no other does.
  let notFound: NotFoundPage
  /// Those of folders, sorted.
  let folderNotFound: [NotFoundPage]
  /// Sent with every answer, in order.
  let headers: [HostHeader]
  /// Whether `assets/` holds nothing but files whose names carry their digest.
  let hasFingerprintedAssetsOnly: Bool
  /// How addresses of share pages lead to their files.
  let share: ShareRewrite

  /// An address of the site below the host, as servers compare it: not percent-encoded.
  func path(_ address: String) -> String { base.path + address }

  /// A regular expression for the addresses of files whose names carry their digest.
  var fingerprinted: String {
    "^" + Self.quoted(base.path) + #"/assets/.+\.[0-9a-f]{10}(\.[^./]+)?$"#
  }

  /// A text for a regular expression that is to match it as it is.
  static func quoted(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if #".\+*?[](){}^$|"#.contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// The folder that examples put the published files in.
  var exampleFolder: String { "/var/www/\(host)\(base.path)/" }

  static let forever = "public, max-age=31536000, immutable"
  /// Ask each time whether it is still the same.
  static let revalidated = "no-cache"
}

extension HostedSite {
  init(
    settings: SiteSettings, base: SiteBase, languages: [PageLanguage], defaultLanguage: Int,
    pages: [Page], statics: [Directory.Found], theme: Theme, share layout: ShareLayout
  ) {
    self.base = base
    host = String(base.origin.drop { $0 != ":" }.dropFirst(3).prefix { $0 != ":" })
    let home = languages.indices.contains(defaultLanguage) ? languages[defaultLanguage].home : "/"
    var redirects = pages.flatMap { page in
      page.aliasAddresses.map { HostRedirect(from: $0, to: page.address, isPermanent: true) }
    }
    // Which language is the first may change, so this is not to be remembered.
    if home != "/" { redirects.append(HostRedirect(from: "/", to: home, isPermanent: false)) }
    self.redirects = redirects.sorted { $0.from.precedesInBytes($1.from) }
    notFound = NotFoundPage(folder: "/", address: "/404.html")
    folderNotFound = languages.filter { !$0.prefix.isEmpty }.map {
      NotFoundPage(folder: $0.home, address: $0.home + "404.html")
    }.sorted { $0.folder.precedesInBytes($1.folder) }
    let policy = ContentPolicy(settings.hosting, scripts: InlineScripts.sources(in: theme))
    headers = HostHeader.all(policy: policy, isEncrypted: base.origin.hasPrefix("https://"))
    share = ShareRewrite(
      folder: settings.sharePath.text, shardLength: layout.shardLength, suffix: ShareLayout.suffix)
    hasFingerprintedAssetsOnly = !statics.contains { $0.path.hasPrefix("static/assets/") }
  }
}
