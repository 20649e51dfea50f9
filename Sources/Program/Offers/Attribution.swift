package import Quantity
internal import YAML

/// Who is credited for a conversion.
package struct Attribution: Sendable, Hashable {
  /// How long after a click an order still counts: calendar days in the programme's time zone, the
  /// last one included.
  package var window: CalendarSpan
  /// Whether a typed code wins over a click on another advocate's link.
  package var codeBeatsClick: Bool
  package var click: ClickRule
  package var multipleCodes: MultipleCodesRule
  /// How long after an order an advocate may claim it; nil when claims are not taken.
  package var claimDeadline: CalendarSpan?

  /// What holds where neither programme nor offer says anything.
  package static let standard = Attribution(
    window: CalendarSpan(30, .day), codeBeatsClick: true, click: .last, multipleCodes: .firstTouch,
    claimDeadline: nil)

  /// These rules where `fields` says nothing.
  package func overridden(by fields: AttributionFields?) -> Attribution {
    guard let fields else { return self }
    return Attribution(
      window: fields.window?.value ?? window,
      codeBeatsClick: fields.codeBeatsClick ?? codeBeatsClick,
      click: fields.click ?? click,
      multipleCodes: fields.multipleCodes ?? multipleCodes,
      claimDeadline: fields.claimDeadline ?? claimDeadline)
  }
}
