package import Quantity

/// A calendar as an `.ics` file (RFC 5545): whole days, the same bytes for the same events.
package struct CalendarFile: Sendable {
  package struct Event: Sendable {
    /// Unique in the world and never used for something else.
    package var id: String
    package var day: Day
    /// When it was last revised; the epoch where that is not known.
    package var revised: Day?
    package var title: String
    package var text: String
    package var category: String

    package init(
      id: String, day: Day, revised: Day?, title: String, text: String, category: String
    ) {
      self.id = id
      self.day = day
      self.revised = revised
      self.title = title
      self.text = text
      self.category = category
    }
  }

  package var name: String
  package var languageTag: String
  package var events: [Event]

  package init(name: String, languageTag: String, events: [Event]) {
    self.name = name
    self.languageTag = languageTag
    self.events = events
  }

  package func bytes() -> [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Passalong//Playbook//\(languageTag.uppercased())", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(name),
    ]
    for event in events { lines += Self.lines(of: event) }
    lines.append("END:VCALENDAR")
    var bytes: [UInt8] = []
    for line in lines { Self.appendFolded(line, to: &bytes) }
    return bytes
  }

  private static func lines(of event: Event) -> [String] {
    let stamp = basic(event.revised ?? Day(daysSinceEpoch: 0)) + "T000000Z"
    var lines = [
      "BEGIN:VEVENT", "UID:" + escaped(event.id), "DTSTAMP:" + stamp,
      "DTSTART;VALUE=DATE:" + basic(event.day),
      // The end is the first day after it (§ 3.6.1).
      "DTEND;VALUE=DATE:" + basic(event.day.adding(days: 1)),
      "SUMMARY:" + escaped(event.title),
    ]
    if !event.text.isEmpty { lines.append("DESCRIPTION:" + escaped(event.text)) }
    return lines + [
      "CATEGORIES:" + escaped(event.category), "CLASS:CONFIDENTIAL", "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  /// `20261121`.
  private static func basic(_ day: Day) -> String {
    day.description.filter { $0 != "-" }
  }

  /// A text value (§ 3.3.11); control characters, which it cannot hold, are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Lines have 75 octets at most and go on after a blank (§ 3.1), no character cut in two.
  private static func appendFolded(_ line: String, to bytes: inout [UInt8]) {
    var count = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if count + width > 75 {
        bytes += Array("\r\n ".utf8)
        count = 1
      }
      bytes += Array(String(Character(scalar)).utf8)
      count += width
    }
    bytes += Array("\r\n".utf8)
  }
}
