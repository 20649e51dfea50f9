/// A former address and the one that took its place, both below the base address.
struct HostRedirect: Sendable, Equatable {
  let from: String
  let to: String
  /// Whether browsers and search engines may remember it.
  let isPermanent: Bool

  var status: Int { isPermanent ? 301 : 302 }
}
