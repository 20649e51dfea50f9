internal import Program

/// What advocates' pages have in common that differ in their holes only.
struct AdvocatePageClass: Hashable, Sendable {
  let state: SharePageClass.State
  let audience: OfferAudience
  let circle: Identifier?
  /// Number of the language.
  let language: Int
  let hasName: Bool
  let hasStatus: Bool
  /// The length of the code: it decides the size of the QR code.
  let codeCount: Int
}
