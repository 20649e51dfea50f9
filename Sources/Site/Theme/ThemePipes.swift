internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache

/// The pipes that need the site: words, addresses, assets.
struct ThemePipes: Sendable {
  let theme: Theme
  let assets: [Asset]
  let base: SiteBase
  let links: LinkIndex
  let languages: [PageLanguage]

  var all: [Pipe] {
    [translate, plural, url, absolute, assetPipe, integrity, inline]
  }

  /// `{{ "nav.menu" | t }}`: a word of the theme in the page's language.
  private var translate: Pipe {
    Pipe("t", accepts: [.text], gives: .text) { operand, _, environment throws(PipeFailure) in
      let key = Self.text(operand)
      guard let text = strings(environment).text(key) else {
        throw missing(key, environment)
      }
      return .text(text)
    }
  }

  /// `{{ count | plural: "news.count" }}`: a word that fits a number.
  private var plural: Pipe {
    Pipe("plural", accepts: [.number], gives: .text, argument: .text) {
      operand, argument, environment throws(PipeFailure) in
      guard case .number(let count) = operand else { return .null }
      let key = argument ?? ""
      guard let text = strings(environment).text(key, count: count) else {
        throw missing(key, environment)
      }
      return .text(text)
    }
  }

  /// `{{ "/faq/" | url }}`: an address of the site as a link is written.
  private var url: Pipe {
    Pipe("url", accepts: [.text], gives: .url) { operand, _, _ throws(PipeFailure) in
      .text(base.link(try address(operand)))
    }
  }

  /// `{{ "/faq/" | absolute }}`: the same, with scheme and host.
  private var absolute: Pipe {
    Pipe("absolute", accepts: [.text], gives: .url) { operand, _, _ throws(PipeFailure) in
      .text(base.absolute(try address(operand)))
    }
  }

  /// `{{ "theme.css" | asset }}`: where an asset is published.
  private var assetPipe: Pipe {
    Pipe("asset", accepts: [.text], gives: .url) { operand, _, _ throws(PipeFailure) in
      .text(base.link(try asset(operand).address))
    }
  }

  /// `{{ "theme.css" | integrity }}`: the value of an `integrity` attribute.
  private var integrity: Pipe {
    Pipe("integrity", accepts: [.text], gives: .text) { operand, _, _ throws(PipeFailure) in
      .text("sha256-" + (try asset(operand)).record.digest.base64)
    }
  }

  /// `{{{ "icons/sun.svg" | inline }}}`: the bytes of an asset, for SVG in the page.
  private var inline: Pipe {
    Pipe("inline", accepts: [.text], gives: .html) { operand, _, _ throws(PipeFailure) in
      let name = try asset(operand).name
      guard let file = theme.assets.first(where: { $0.path == "assets/" + name }),
        let bytes = try? file.directory.read(file.location, bytesMax: 1 << 20)
      else {
        throw PipeFailure(
          "`\(name)` cannot be put into the page",
          why: "only files of the theme's assets can", fix: "link to it with `asset` instead")
      }
      return .html(Self.withoutProlog(bytes))
    }
  }

  /// SVG as HTML takes it: without the XML declaration, and without the last line break.
  private static func withoutProlog(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes[...]
    if bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) {
      bytes = bytes[(end + 1)...]
    }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Array(bytes.drop { $0 <= 0x20 })
  }

  private static func text(_ operand: Value) -> String {
    guard case .text(let text) = operand else { return "" }
    return text
  }

  private func strings(_ environment: PipeEnvironment) -> ThemeStrings {
    theme.strings(of: environment.languageCode) ?? ThemeStrings()
  }

  private func missing(_ key: String, _ environment: PipeEnvironment) -> PipeFailure {
    let code = environment.languageCode
    let known = strings(environment).keys
    return PipeFailure(
      "the theme has no text `\(key)` in \(code)\(Suggestion.phrase(for: key, among: known))",
      why: "each word of a theme stands in `strings/` once for each language of the site",
      fix:
        "add `\(key)` to Content/theme/strings/\(code).yaml, or to the theme's own strings"
    )
  }

  private func address(_ operand: Value) throws(PipeFailure) -> String {
    let written = Self.text(operand)
    guard written.hasPrefix("/") else {
      throw PipeFailure(
        "`\(written)` is not an address of the site", why: "addresses begin with a slash",
        fix: "write `/\(written)`")
    }
    let path = String(written.prefix { $0 != "#" && $0 != "?" })
    if path == "/" || links.has(address: path) || path.hasSuffix(".xml") { return written }
    throw PipeFailure(
      "nothing is published at `\(path)`",
      fix: "link to an address that exists; `passalong list` prints them")
  }

  private func asset(_ operand: Value) throws(PipeFailure) -> Asset {
    let name = Self.text(operand)
    if let asset = assets.first(where: { $0.isOfTheme && $0.name == name }) {
      return asset
    }
    let names = assets.filter(\.isOfTheme).map(\.name)
    throw PipeFailure(
      "there is no asset `\(name)`\(Suggestion.phrase(for: name, among: names))",
      why: "templates name files below assets/ of the theme, or below Content/theme/assets/",
      fix: "check the name, or add the file")
  }
}

extension Theme {
  /// All texts of a language, for the digest of what a page may show.
  func digestText(of code: String) -> String {
    let texts = strings(of: code) ?? ThemeStrings()
    return texts.keys.map { key in
      switch texts.texts[key] {
      case .text(let text): "\(key)\0\(text)"
      case .plural(let one, let other): "\(key)\0\(one)\0\(other)"
      case nil: ""
      }
    }.joined(separator: "\0\0")
  }
}
