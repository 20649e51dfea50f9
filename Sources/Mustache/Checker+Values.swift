import Diagnostics

extension Checker {
  /// What a value is known to be.
  struct Found {
    var type: ModelType
    var isOptional: Bool
    /// The frame in which the first part of the name was found; -1 for a literal.
    var frame: Int
  }

  /// The type of a value behind its pipes; nil when a finding was added.
  mutating func type(of value: Expression) -> Found? {
    var found: Found
    switch value.operand {
    case .literal: found = Found(type: .text, isOptional: false, frame: -1)
    case .name(let name):
      guard let named = type(of: name) else { return nil }
      found = named
    }
    for use in value.pipes {
      let type = found.type
      guard type == .any || use.pipe.accepts.contains(where: type.fits) else {
        report(.badOperand(source, use.byteRange, use.pipe, type))
        return nil
      }
      found.type = use.pipe.gives ?? type
    }
    return found
  }

  /// The type of a name; nil when a finding was added.
  mutating func type(of name: Name) -> Found? {
    guard let first = name.parts.first else {
      guard let top = stack.last else { return nil }
      return Found(type: top, isOptional: false, frame: stack.count - 1)
    }
    for frame in stack.indices.reversed() {
      guard case .object(let objectName) = stack[frame],
        let field = model[objectName]?[first.text]
      else { continue }
      let found = Found(type: field.type, isOptional: field.isOptional, frame: frame)
      return descend(from: found, name)
    }
    report(.unknownName(source, first.byteRange, first.text, visible: visibleNames(first.text)))
    return nil
  }

  private mutating func descend(from found: Found, _ name: Name) -> Found? {
    var found = found
    var path = name.parts[0].text
    for part in name.parts.dropFirst() {
      guard case .object(let objectName) = found.type, let object = model[objectName] else {
        report(.noParts(source, part.byteRange, path: path, part: part.text, found.type))
        return nil
      }
      guard let field = object[part.text] else {
        report(.unknownPart(source, part.byteRange, path: path, part: part.text, of: object))
        return nil
      }
      found.type = field.type
      found.isOptional = found.isOptional || field.isOptional
      path += "." + part.text
    }
    return found
  }

  /// The names that may be written here, innermost first, and those one step below them.
  private func visibleNames(_ wanted: String) -> [String] {
    var names: [String] = []
    var below: [String] = []
    for case .object(let objectName) in stack.reversed() {
      for field in model[objectName]?.fields ?? [] {
        names.append(field.name)
        if case .object(let inner) = field.type, model[inner]?[wanted] != nil {
          below.append("\(field.name).\(wanted)")
        }
      }
    }
    return below + names
  }

  /// Checks a tag that prints.
  mutating func checkPrint(
    _ value: Expression, _ isEscaped: Bool, _ byteRange: Range<Int>, _ markup: MarkupState
  ) {
    guard let found = type(of: value) else { return }
    let name = source.text(value.byteRange)
    switch found.type {
    case .flag, .list, .object:
      report(.unprintable(source, value.byteRange, name: name, found.type))
    case .money, .day, .instant, .rate:
      report(.unformatted(source, value.byteRange, name: name, found.type))
    case .html where isEscaped:
      report(.escapedMarkup(source, byteRange, name: name))
    case .text where !isEscaped, .url where !isEscaped:
      report(.unescapedText(source, byteRange, name: name, found.type))
    case .text, .url: checkMarkup(markup, byteRange, name)
    case .html, .number, .any: break
    }
  }

  /// Text may be printed between elements and in quoted attributes: nowhere else is escaping
  /// enough.
  private mutating func checkMarkup(
    _ markup: MarkupState, _ byteRange: Range<Int>, _ name: String
  ) {
    switch markup {
    case .content, .quotedValue: break
    case .comment: break
    case .tag: report(.textInTag(source, byteRange, name: name))
    case .unquotedValue: report(.unquotedAttribute(source, byteRange, name: name))
    case .rawText(let element):
      report(.textInScript(source, byteRange, name: name, element: element))
    }
  }

  /// Checks whether a section decides anything.
  mutating func checkSection(_ value: Expression, _ found: Found, isInverted: Bool) {
    guard !found.isOptional, !found.type.mayBeEmpty else { return }
    if case .object = found.type, !isInverted { return }
    let name = source.text(value.byteRange)
    report(
      .constantSection(source, value.byteRange, name: name, found.type, isInverted: isInverted))
  }

  /// Checks the name behind `{{>*`.
  mutating func checkDynamic(_ name: Name) {
    guard let found = type(of: name), found.type != .text else { return }
    report(.dynamicName(source, name.byteRange, name: name.text, found.type))
  }
}
