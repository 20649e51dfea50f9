internal import Quantity

extension LoadedSite {
  /// The language of an advocate's pages: their own, or the site's where it has no such pages.
  func languageIndex(nearestTo spoken: Language) -> Int {
    languages.firstIndex { $0.language == spoken }
      ?? languages.firstIndex { $0.language.primary == spoken.primary }
      ?? defaultLanguage
  }
}
