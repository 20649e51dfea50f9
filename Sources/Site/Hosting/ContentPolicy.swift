internal import Program

/// What pages may load and ask: everything of their own host, and nothing else but what settings
/// name.
struct ContentPolicy: Sendable {
  /// In one line, for the header `Content-Security-Policy`.
  let text: String

  /// `scripts`: sources for scripts that stand in pages, `'sha256-…'`.
  init(_ settings: HostingSettings, scripts: [String]) {
    let elsewhere = settings.scriptSources.map(Self.source)
    let rules: [(name: String, sources: [String])] = [
      ("default-src", ["'none'"]),
      ("base-uri", ["'none'"]),
      ("connect-src", ["'self'"] + elsewhere),
      ("font-src", ["'self'"]),
      ("form-action", ["'self'"] + settings.formTargets.map(Self.source)),
      ("frame-ancestors", ["'none'"]),
      ("frame-src", settings.frameSources.map(Self.source)),
      ("img-src", ["'self'", "data:"] + settings.imageSources.map(Self.source)),
      ("manifest-src", ["'self'"]),
      ("media-src", ["'self'"] + settings.mediaSources.map(Self.source)),
      ("script-src", ["'self'"] + scripts + elsewhere),
      ("style-src", ["'self'"]),
    ]
    text = rules.filter { !$0.sources.isEmpty }
      .map { ([$0.name] + $0.sources).joined(separator: " ") }
      .joined(separator: "; ")
  }

  private static func source(_ url: BaseURL) -> String {
    url.path.isEmpty ? url.origin : url.description
  }
}
