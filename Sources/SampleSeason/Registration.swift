internal import Quantity

/// Somebody who came to see an open roof, as the event's own page records it.
struct Registration {
  var at: Instant
  var visitor: Buyer
  var code: String
}
