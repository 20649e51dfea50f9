/// How much of a day is written; the raw value is what templates say.
package enum DayStyle: String, Sendable, Hashable, CaseIterable {
  /// `21.11.26`, `21/11/2026`.
  case short
  /// `21.11.2026`, `21 Nov 2026`.
  case medium
  /// `21. November 2026`, `21 November 2026`.
  case long
  /// With the weekday: `Samstag, 21. November 2026`.
  case full
  /// Month and year: `November 2026`.
  case month
  /// `2026-11-21` in every language.
  case iso
}
