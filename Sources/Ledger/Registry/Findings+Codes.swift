package import Codes
package import Diagnostics
internal import Quantity

// Codes and advocates that a command names. Ids are not repeated: they are personal data.

extension Diagnostic {
  package static func unknownCode(_ code: Code, _ path: String) -> Diagnostic {
    Diagnostic(
      "codes.unknown", at: .file(path), "`\(code)` was never issued",
      fix: "check it with `passalong codes check \(code)`, which finds slips of the finger")
  }

  package static func notACode(_ text: String) -> Diagnostic {
    Diagnostic(
      "codes.no-code", at: .file(text), "this is no code",
      why: "a code is made of letters and digits, 5 to 20 of them, in groups or without")
  }

  package static func uncreditedCodes(_ count: Int, of all: Int) -> Diagnostic {
    Diagnostic(
      "codes.not-credited", at: .file(LedgerFolder.name + "/" + LedgerFolder.databaseName),
      all == 1 ? "the code is not credited now" : "\(count) of \(all) codes are not credited now")
  }

  package static func unknownAdvocate(_ path: String) -> Diagnostic {
    Diagnostic(
      "advocates.unknown", at: .file(path), "no advocate has this id",
      why: "it must be written as in the file that was imported, with all zeros in front",
      fix: "look for it with `passalong advocates list`")
  }

  static func revokedCode(_ issued: IssuedCode, from: Instant, _ path: String) -> Diagnostic {
    Diagnostic(
      "codes.revoked", at: .file(path), "`\(issued.shown)` was revoked from \(from) on",
      why: "what was revoked stays so, or credits that were refused would have to be redone",
      fix: "give the advocate another one with `passalong codes replace \(issued.shown)`")
  }

  static func replacedCode(
    _ issued: IssuedCode, by successor: Code, _ path: String
  ) -> Diagnostic {
    Diagnostic(
      "codes.replaced", at: .file(path),
      "`\(issued.shown)` was replaced already, by `\(successor)`",
      fix: "replace that one, if it should be another again")
  }

  static func codeOfForgotten(_ issued: IssuedCode, _ path: String) -> Diagnostic {
    Diagnostic(
      "codes.nobodys", at: .file(path), "the advocate of `\(issued.shown)` was forgotten",
      why: "nobody is there to hand out another code")
  }

  static func noCodeLeft(at place: Place) -> Diagnostic {
    Diagnostic(
      "codes.exhausted", at: place, "no code is free for an advocate",
      why: "every code that was tried is issued already",
      fix: "choose a greater length in Content/program/program.yaml (codes, length)")
  }

  static func crowdedCodes(
    _ path: String, issued: Int, length: Int, better: Int?
  ) -> Diagnostic {
    Diagnostic(
      "codes.crowded", .warning, at: .file(path),
      "\(issued) codes of \(length) symbols: one guess in a million hits one",
      why: "codes that are easily guessed can be tried out at the checkout",
      fix: better.map {
        "write `codes: { length: \($0) }` in Content/program/program.yaml; old codes stay valid"
      } ?? "")
  }

  static func vanityForbidden() -> Diagnostic {
    Diagnostic(
      "codes.no-vanity", at: .file("Content/program/program.yaml"),
      "this programme has no codes of one's own choice",
      why: "`codes: { vanity: false }` says so", fix: "change it to `true`")
  }

  static func takenCode(_ vanity: VanityCode, isTheirs: Bool, _ path: String) -> Diagnostic {
    Diagnostic(
      "codes.taken", at: .file(path),
      isTheirs
        ? "`\(vanity.spelling)` is theirs already" : "`\(vanity.spelling)` belongs to another",
      why: "a code is issued once; O and 0, and I, L and 1, count as the same",
      fix: isTheirs ? "" : "choose another one")
  }

  static func nearCode(_ vanity: VanityCode, to code: Code, _ path: String) -> Diagnostic {
    Diagnostic(
      "codes.too-near", at: .file(path),
      "`\(vanity.spelling)` differs from a code that was issued in one symbol only",
      why: "a slip of the finger would credit the wrong advocate", fix: "choose another one")
  }

  package static func badVanity(_ text: String, _ flaw: VanityFlaw) -> Diagnostic {
    let (why, fix) = reason(for: flaw)
    return Diagnostic(
      "codes.bad-vanity", at: .file(text), "this cannot be a code", why: why, fix: fix)
  }

  private static func reason(for flaw: VanityFlaw) -> (String, String) {
    let lengths = VanityCode.lengths
    switch flaw {
    case .unreadable(.tooLong):
      return ("it has at most \(lengths.upperBound) letters and digits", "choose a shorter one")
    case .unreadable:
      return (
        "it is made of the letters A to Z and digits, and hyphens for the eye", "write ä as ae"
      )
    case .tooShort:
      return (
        "it has at least \(lengths.lowerBound) letters and digits, or it would be hit by accident",
        "choose a longer one"
      )
    case .onlyDigits:
      return ("it would be taken for a number of an order or customer", "add a letter")
    case .reserved: return ("shops or web servers take this word for something else", "add a word")
    case .offensive(let word): return ("it can be read as `\(word.lowercased())`", "choose another")
    case .looksMinted:
      return ("by chance it has the check symbols of a minted code", "add a letter")
    }
  }
}
