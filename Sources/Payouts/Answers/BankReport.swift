internal import Diagnostics
internal import XML

/// What a bank's message of ISO 20022 says of transfers, read as its elements come.
///
/// A status report (`pain.002`) tells what becomes of a file of transfers; an account's entries
/// (`camt.052`, `camt.053`, `camt.054`) what was booked, and what came back. Of both only the
/// references, states, codes and amounts are looked at, and nothing that names somebody.
struct BankReport {
  private(set) var answers: [AnswerList.Answer] = []
  /// Said of whole files, by their identification.
  private(set) var files: [AnswerList.FileAnswer] = []
  /// Transfers that the bank has not made up its mind about.
  private(set) var waiting = 0
  /// Whether it is a message that is read here.
  private(set) var isKnown = false
  /// Whether it holds entries of any kind, not only those of payouts.
  private(set) var isStatement = false

  private let path: String
  private var names: [String] = []
  private var text = ""
  /// Records that are open, the outermost first.
  private var records: [Record] = []

  /// An element of which something is to be found out when it ends.
  private struct Record {
    var name: String
    var depth: Int
    var place: Place
    /// The first text of each element below, by its path: `StsRsnInf/Rsn/Cd`.
    var fields: [String: String] = [:]
    /// Whether something below it said what became of a transfer.
    var isDetailed = false
  }

  private static let messages = [
    "CstmrPmtStsRpt": false, "BkToCstmrAcctRpt": true, "BkToCstmrStmt": true,
    "BkToCstmrDbtCdtNtfctn": true,
  ]
  private static let recordNames: Set<String> = [
    "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts", "TxInfAndSts", "Ntry", "TxDtls",
  ]

  init(path: String) {
    self.path = path
  }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .begin(let name, let line, let column):
      if names.count == 1, let isStatement = Self.messages[name] {
        isKnown = true
        self.isStatement = isStatement
      }
      names.append(name)
      text = ""
      if Self.recordNames.contains(name) {
        let place = Place.line(path, line: line, column: column)
        records.append(Record(name: name, depth: names.count, place: place))
      }
    case .text(let more): text += more
    case .end:
      end()
      names.removeLast()
      text = ""
    }
  }

  private mutating func end() {
    guard let record = records.last else { return }
    if record.depth == names.count {
      records.removeLast()
      finish(record)
    } else {
      let value = text.filter { !$0.isWhitespace }
      let key = names[record.depth...].joined(separator: "/")
      if !value.isEmpty, record.fields[key] == nil {
        records[records.count - 1].fields[key] = value
      }
    }
  }

  private mutating func finish(_ record: Record) {
    switch record.name {
    case "OrgnlGrpInfAndSts":
      answerFile(record, named: "OrgnlMsgId", status: record.fields["GrpSts"])
    case "OrgnlPmtInfAndSts":
      if !record.isDetailed {
        answerFile(record, named: "OrgnlPmtInfId", status: record.fields["PmtInfSts"])
      }
    case "TxInfAndSts": answerTransfer(record)
    case "TxDtls": answerBooked(record)
    default: answerEntry(record)
    }
  }

  private mutating func answerFile(_ record: Record, named key: String, status: String?) {
    guard let name = record.fields[key], let status,
      let isPaid = PaymentStatus(code: status)?.isPaid
    else { return }
    files.append(
      AnswerList.FileAnswer(
        file: name, isPaid: isPaid, reason: Self.reason(record), sum: nil, place: record.place))
  }

  /// A transfer without a state of its own has that of its file.
  private mutating func answerTransfer(_ record: Record) {
    markDetailed()
    guard let reference = record.fields["OrgnlEndToEndId"] else { return }
    let status = record.fields["TxSts"] ?? records.last?.fields["PmtInfSts"] ?? ""
    guard let isPaid = PaymentStatus(code: status)?.isPaid else {
      waiting += 1
      return
    }
    answers.append(
      AnswerList.Answer(
        reference: reference, isPaid: isPaid, reason: Self.reason(record),
        amount: Self.amount(record.fields["OrgnlTxRef/Amt/InstdAmt"]), place: record.place))
  }

  /// One transfer of an entry: booked off the account, or come back with a reason.
  private mutating func answerBooked(_ record: Record) {
    guard let entry = records.last, entry.name == "Ntry", Self.isBooked(entry),
      let reference = record.fields["Refs/EndToEndId"], reference != "NOTPROVIDED"
    else { return }
    markDetailed()
    let isDebit = (record.fields["CdtDbtInd"] ?? entry.fields["CdtDbtInd"]) == "DBIT"
    let isReturn =
      record.fields["RtrInf/Rsn/Cd"] != nil || record.fields["RtrInf/Rsn/Prtry"] != nil
      || entry.fields["RvslInd"] == "true"
    // What others paid to us is nobody's answer, and what we send back no payout.
    guard isDebit != isReturn else { return }
    let amount =
      record.fields["Amt"] ?? record.fields["AmtDtls/TxAmt/Amt"]
      ?? record.fields["AmtDtls/InstdAmt/Amt"]
    answers.append(
      AnswerList.Answer(
        reference: reference, isPaid: !isReturn, reason: Self.reason(record),
        amount: Self.amount(amount), place: record.place))
  }

  /// An entry that stands for all transfers of a file.
  private mutating func answerEntry(_ record: Record) {
    guard !record.isDetailed, Self.isBooked(record), record.fields["CdtDbtInd"] == "DBIT",
      record.fields["RvslInd"] != "true",
      let file = record.fields["NtryDtls/Btch/PmtInfId"] ?? record.fields["NtryDtls/Btch/MsgId"]
    else { return }
    files.append(
      AnswerList.FileAnswer(
        file: file, isPaid: true, reason: "", sum: Self.amount(record.fields["Amt"]),
        place: record.place))
  }

  private mutating func markDetailed() {
    if !records.isEmpty { records[records.count - 1].isDetailed = true }
  }

  /// `Sts` held the code itself until version 7.
  private static func isBooked(_ entry: Record) -> Bool {
    (entry.fields["Sts/Cd"] ?? entry.fields["Sts"]) == "BOOK"
  }

  private static func reason(_ record: Record) -> String {
    let keys = ["StsRsnInf/Rsn/Cd", "RtrInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry", "RtrInf/Rsn/Prtry"]
    let codes = keys.lazy.compactMap { record.fields[$0].flatMap(AnswerList.code) }
    return codes.first ?? "FAILED"
  }

  /// Cents of a decimal number with any count of decimals; nil when there is none.
  private static func amount(_ text: String?) -> Int64? {
    guard let parts = text?.split(separator: ".", omittingEmptySubsequences: false),
      parts.count <= 2
    else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1].utf8) : []
    let zero = UInt8(ascii: "0")
    let cents = decimals.prefix(2) + repeatElement(zero, count: max(0, 2 - decimals.count))
    guard decimals.dropFirst(2).allSatisfy({ $0 == zero }) else { return nil }
    let digits = Array(parts[0].utf8) + cents
    guard digits.allSatisfy({ $0 &- zero <= 9 }) else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
  }
}
