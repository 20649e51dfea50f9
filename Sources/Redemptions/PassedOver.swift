/// Why a record that can be read gave no fact of its own; each is counted.
package enum PassedOver: String, Sendable, Hashable, CaseIterable {
  /// A further line item of an order.
  case lineItem = "line item"
  /// A row of totals.
  case totals = "totals"
  /// One half of a payment that is there twice: where the money came from, or went on to.
  case fundingLeg = "funding leg"
  /// Money that has nothing to do with an order: payouts, fees, conversions.
  case otherMovement = "other movement"
  /// A kind of event or object that says nothing about orders.
  case otherKind = "other kind"
  /// A refund or dispute that has not been decided, or came to nothing.
  case withoutEffect = "without effect"
  case comment = "comment"
  /// A page that is no share page.
  case otherPage = "other page"
  /// HEAD, OPTIONS, POST and the like.
  case otherMethod = "other method"
  /// Not found, error.
  case failedRequest = "failed request"
  /// Fetched for the preview in a chat.
  case previewBot = "preview bot"
  case bot = "bot"
  case prefetch = "prefetch"
  /// The same visitor and page within thirty seconds.
  case doubleClick = "double click"
}
