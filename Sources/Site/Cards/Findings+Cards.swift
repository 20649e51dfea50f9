internal import Diagnostics
internal import Drawing

extension Diagnostic {
  static func undrawableCard(_ failure: DrawingFailure, logo: String) -> Diagnostic {
    let (what, reason): (String, String)
    switch failure {
    case .unreadablePicture(let words):
      (what, reason) = ("the logo cannot be drawn", "librsvg says: \(words)")
    case .failed(let words):
      (what, reason) = ("cards cannot be drawn", "cairo says: \(words)")
    case .missingLibrary(let name, let package, let words):
      return Diagnostic(
        "card.no-library", at: .file(name), "cards cannot be drawn without this library",
        why: words, fix: "apt-get install \(package)")
    }
    return Diagnostic(
      "card.undrawable", at: .file(logo), what, why: reason,
      fix: "make it an SVG file that draws something; Content/theme/ may have one of the site's own"
    )
  }

  static func charactersWithoutFont(_ characters: [Character], at place: Place) -> Diagnostic {
    let shown = characters.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      "card.no-font", .warning, at: place, "no font of this machine has \(shown)",
      why: "the card shows boxes in their place",
      fix: "install a font with them, fonts-noto-cjk for Chinese, Japanese and Korean, and build "
        + "again without the earlier output")
  }

  static func linkTooLongForCards(at place: Place) -> Diagnostic {
    Diagnostic(
      "card.link-too-long", at: place, "links to codes are too long for a QR code",
      why: "one that can be scanned from a card holds about 250 characters",
      fix: "publish below a shorter address, or choose a shorter `share_path`")
  }
}
