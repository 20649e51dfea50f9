/// What the site's present state is called, and which events tell an open page about it.
struct EventBoard {
  /// Tells runs of the server apart, so that pages of an earlier one reload too.
  private let session: String
  /// Counts the changes.
  private(set) var generation: UInt64 = 0
  /// The latest generation that takes more than new style sheets.
  private var pageGeneration: UInt64 = 0
  /// Stands in for all pages while the site is broken.
  private(set) var failure: Response?

  init(session: String) {
    self.session = session
  }

  /// The name of the present generation: letters, digits and a hyphen.
  var name: String { "\(session)-\(generation)" }

  /// Goes on to the next generation.
  mutating func advance(_ reload: Reload, failure: Response? = nil) {
    generation += 1
    if reload == .pages || failure != nil || self.failure != nil { pageGeneration = generation }
    self.failure = failure
  }

  /// The event for a page that was last told of generation `seen`; nil when it knows the present.
  ///
  /// The first event, for nil, says how soon to come back after a break, too.
  func event(after seen: UInt64?) -> [UInt8]? {
    guard let seen else { return Array("retry: 500\nevent: generation\ndata: \(name)\n\n".utf8) }
    guard seen < generation else { return nil }
    let type = seen < pageGeneration ? "generation" : "styles"
    return Array("event: \(type)\ndata: \(name)\n\n".utf8)
  }
}
