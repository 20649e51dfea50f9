internal import Program

/// Where the site is published: every address a page prints goes through here.
struct SiteBase: Sendable, Equatable {
  let url: BaseURL
  /// Scheme and host: `https://host.example`.
  let origin: String
  /// The path of the public directory: empty, or `/sub/path` without a trailing slash.
  let path: String

  private init(_ url: BaseURL, origin: String, path: String) {
    self.url = url
    self.origin = origin
    self.path = path
  }

  init(_ url: BaseURL) {
    self.url = url
    origin = url.origin
    path = url.path
  }

  /// For pages that link to files in their own folder, wherever it is.
  var sameFolder: SiteBase { SiteBase(url, origin: "", path: ".") }

  /// An address of the site as links on it are written.
  func link(_ address: String) -> String { path + Address.encoded(address) }

  /// An address of the site as the rest of the world writes it.
  func absolute(_ address: String) -> String { origin + path + Address.encoded(address) }

  /// The home of the site, with its trailing slash.
  var home: String { origin + path + "/" }
}
