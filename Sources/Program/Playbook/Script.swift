package import Diagnostics
package import Quantity

/// `program/scripts/NAME.LANG.md`: a conversation guide, one file for each language.
package struct Script: Sendable {
  /// What one language's file holds.
  package struct Translation: Sendable {
    package let header: ScriptHeader
    package let source: Source
    /// The Markdown behind the front matter.
    package let body: Range<Int>
  }

  /// From the file's name.
  package let id: Identifier
  /// At least one.
  package let translations: [Language: Translation]
  package let stage: ProcessStage?
  package let minutes: Int?

  package func title(in language: Language) -> String? { translations[language]?.header.title }
}
