/// A header field that goes with every answer.
struct HostHeader: Sendable, Equatable {
  let name: String
  /// Without double quotes, backslashes and `$`, so that every configuration takes it as it is.
  let value: String

  /// What keeps pages, and what they know of their readers, to themselves.
  ///
  /// Sources: Content Security Policy Level 3, Referrer Policy, Permissions Policy, RFC 6797.
  static func all(policy: ContentPolicy, isEncrypted: Bool) -> [HostHeader] {
    let unused = [
      "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
      "microphone", "midi", "payment", "usb",
    ]
    var headers = [
      HostHeader(name: "Content-Security-Policy", value: policy.text),
      HostHeader(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      HostHeader(
        name: "Permissions-Policy", value: unused.map { $0 + "=()" }.joined(separator: ", ")),
      // Addresses of share pages carry a code: other hosts learn where a reader comes from, not it.
      HostHeader(name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
      HostHeader(name: "X-Content-Type-Options", value: "nosniff"),
    ]
    if isEncrypted {
      headers.append(HostHeader(name: "Strict-Transport-Security", value: "max-age=31536000"))
    }
    return headers
  }
}
