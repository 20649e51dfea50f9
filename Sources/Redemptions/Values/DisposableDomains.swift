/// Providers of throw-away addresses; their use is a signal, never a reason.
package enum DisposableDomains {
  /// The ones best known, and one that cannot exist (RFC 2606), for samples; whoever keeps a longer
  /// list hands it in.
  package static let known: Set<String> = [
    "10minutemail.com", "byom.de", "discard.email", "dispostable.com", "einrot.com",
    "emailondeck.com", "fakeinbox.com", "getnada.com", "guerrillamail.com", "maildrop.cc",
    "mailinator.com", "mailnesia.com", "mohmal.com", "sharklasers.com", "spam4.me",
    "temp-mail.org", "tempmail.de", "throwaway.example", "throwawaymail.com", "trash-mail.com",
    "trashmail.com", "trashmail.de", "wegwerfemail.de", "wegwerfmail.de", "yopmail.com",
  ]
}
