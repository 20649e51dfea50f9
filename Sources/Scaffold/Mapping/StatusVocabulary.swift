internal import Facts
internal import Redemptions

/// What the words mean that shops, tills and bookkeeping put into a column of states.
///
/// Words that say nothing of money, such as `shipped`, are left to whoever knows the shop.
enum StatusVocabulary {
  /// Folded as `FoldedWords` does, joined by blanks; nil for a word of no certain meaning.
  static func status(_ word: String) -> OrderStatus? {
    meanings[FoldedWords.list(word).joined(separator: " ")]
  }

  private static let meanings: [String: OrderStatus] = {
    let words: [(OrderStatus, [String])] = [
      (
        .paid,
        [
          "bezahlt", "vollstaendig bezahlt", "komplett bezahlt", "beglichen",
          "eingegangen", "zahlung eingegangen", "abgeschlossen",
          "teilweise erstattet", "paid", "completed",
          "complete", "captured", "settled", "succeeded",
          "partially refunded",
        ]
      ),
      (
        .awaitingPayment,
        [
          "offen", "unbezahlt", "nicht bezahlt", "ausstehend", "zahlung ausstehend", "angelegt",
          "wartet auf zahlung", "vorgemerkt", "autorisiert", "open",
          "unpaid", "pending", "pending payment", "awaiting payment", "on hold", "authorized",
          "authorised",
        ]
      ),
      (
        .cancelled,
        [
          "storniert", "storno", "abgebrochen", "annulliert", "fehlgeschlagen", "abgelaufen",
          "gescheitert", "cancelled", "canceled", "voided", "failed", "expired", "declined",
        ]
      ),
      (
        .refunded,
        [
          "erstattet", "rueckerstattet", "vollstaendig erstattet", "refunded",
          "fully refunded",
        ]
      ),
    ]
    var meanings: [String: OrderStatus] = [:]
    for (status, list) in words {
      for word in list { meanings[word] = status }
    }
    return meanings
  }()
}
