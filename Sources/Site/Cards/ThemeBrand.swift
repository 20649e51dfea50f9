internal import Diagnostics
internal import Drawing

/// What cards take from a theme: the colours of `tokens.css` as they are by day, and `logo.svg`.
struct ThemeBrand {
  let brand: Brand
  /// Where the logo is, as messages show it.
  let logoPath: String

  /// A theme without these files, or without one of the colours, gets the standard ones.
  init(_ theme: Theme, name: String, into findings: inout [Diagnostic]) {
    let logo = Self.source("assets/logo.svg", theme, &findings)
    var brand = Brand(name: name, logo: logo?.bytes)
    if let tokens = Self.source("assets/tokens.css", theme, &findings) {
      let text = String(decoding: tokens.bytes, as: UTF8.self)
      brand.paper = Self.colour("--paper", in: text) ?? brand.paper
      brand.ink = Self.colour("--ink", in: text) ?? brand.ink
      brand.quiet = Self.colour("--quiet", in: text) ?? brand.quiet
      brand.accent = Self.colour("--leaf", in: text) ?? brand.accent
      brand.stage = Self.colour("--stage", in: text) ?? brand.stage
      brand.onStage = Self.colour("--on-stage", in: text) ?? brand.onStage
    }
    self.brand = brand
    logoPath = logo?.path ?? "assets/logo.svg"
  }

  private static func source(
    _ path: String, _ theme: Theme, _ findings: inout [Diagnostic]
  ) -> Source? {
    theme.assets.first { $0.path == path }?.source(into: &findings)
  }

  /// `--name: #123456;` and `--name: light-dark(#123456, #abcdef);`.
  private static func colour(_ token: String, in text: String) -> Colour? {
    guard let start = text.firstRange(of: token + ":")?.upperBound else { return nil }
    var value = text[start...].prefix { $0 != ";" && $0 != "}" }.drop { $0 == " " }
    if value.hasPrefix("light-dark(") {
      value = value.dropFirst("light-dark(".count).prefix { $0 != "," }
    }
    return Colour(css: value.prefix { $0 != " " && $0 != "\n" })
  }
}
