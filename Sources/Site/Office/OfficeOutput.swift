/// One file of the office site.
struct OfficeOutput: Sendable {
  enum Kind: Sendable {
    /// A page in a language, by number.
    case page(OfficePage, Int)
    /// Reviews and next steps as a calendar, in a language.
    case calendar(Int)
    case asset(Int)
    case robots
  }

  /// Below the folder of the office site.
  let path: String
  let kind: Kind
}
