import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// An auditor's own script agrees with the books, from the folder alone.
@Suite struct AuditTests {
  /// Written from `Process.md`; reads the folder whose path it is given.
  private static let script = #"""
    import csv, hashlib, os, struct, sys
    folder = sys.stdin.read().strip()
    def rows(name):
        with open(os.path.join(folder, name), newline="", encoding="utf-8") as f:
            return list(csv.DictReader(f))
    H = lambda data: hashlib.blake2b(data, digest_size=32).digest()
    u64 = lambda n: struct.pack(">Q", int(n) & (2**64 - 1))
    hexa = lambda s: struct.pack(">Q", int(s, 16))
    def text(s):
        data = s.encode("utf-8")
        return u64(len(data)) + data
    for line in open(os.path.join(folder, "SHA256SUMS")):
        digest, name = line.rstrip("\n").split("  ", 1)
        data = open(os.path.join(folder, name), "rb").read()
        assert hashlib.sha256(data).hexdigest() == digest, name
    entries, movements, counts = rows("entries.csv"), rows("movements.csv"), rows("run_counts.csv")
    months = rows("month_balances.csv")
    def entry(e):
        return (hexa(e["subject"]) + u64(e["purpose"]) + hexa(e["detail"])
            + b"".join(u64(e[k]) for k in ("step", "kind", "advocate", "debit", "credit", "amount",
                                           "effective_ms"))
            + text(e["reason"]) + text(e["offer"]) + text(e["unit"]))
    def movement(m):
        return (u64(m["payout"]) + hexa(m["subject"]) + u64(m["purpose"]) + hexa(m["detail"])
            + b"".join(u64(m[k]) for k in ("advocate", "kind", "debit", "credit", "amount"))
            + text(m["reason"]) + text(m["offer"]) + text(m["unit"]))
    invoices, lines = rows("invoices.csv"), rows("invoice_lines.csv")
    def line(l):
        return (u64(l["kind"]) + hexa(l["subject"]) + u64(l["purpose"]) + hexa(l["detail"])
            + b"".join(u64(l[k]) for k in ("entry", "credited_day", "rate", "net", "gross",
                                           "earlier"))
            + text(l["offer"]))
    def invoice(i):
        own = [l for l in lines if l["invoice"] == i["invoice"]]
        taxed = [l for l in own if l["word"] in ("supply", "reduction")]
        assert sum(int(l["net"]) for l in taxed) == int(i["net"])
        assert sum(int(l["gross"]) for l in taxed) == int(i["net"]) + int(i["tax"])
        assert sum(int(l["gross"]) for l in own) == int(i["paid"])
        return (b"".join(u64(i[k]) for k in ("invoice", "year", "place", "issued_day", "advocate",
                                             "payout", "cancels", "net", "tax", "paid", "lines"))
            + text(i["prefix"]) + text(i["unit"]) + bytes.fromhex(i["business"])
            + bytes.fromhex(i["firm"]) + b"".join(map(line, own)))
    head = H(b"passalong ledger 1")
    acts = rows("acts.csv")
    seen = {a["act"]: a for a in acts}
    for run in rows("runs.csv"):
        own = [e for e in entries if e["run"] == run["run"]]
        assert len(own) == int(run["entries"])
        assert H(b"".join(map(entry, own))).hex() == run["entry_hash"], "entries"
        data = head + b"".join(u64(run[k]) for k in ("run", "as_of_ms", "known_ms", "recorded_ms",
                                                     "inputs", "orders", "entries"))
        for k in ("rules", "registry", "input_head", "decisions", "entry_hash"):
            data += bytes.fromhex(run[k])
        for c in sorted((c for c in counts if c["run"] == run["run"]),
                        key=lambda c: (c["outcome"], c["reason"])):
            data += text(c["outcome"]) + text(c["reason"]) + u64(c["count"])
        head = H(data)
        assert head.hex() == run["head"], "run head"
        root = os.path.join(folder, "rules", run["rules"])
        paths = sorted(os.path.relpath(os.path.join(d, f), root)
                       for d, _, fs in os.walk(root) for f in fs)
        data = b""
        for p in paths:
            body = open(os.path.join(root, p), "rb").read()
            data += f"{len(body)} {p}\n".encode() + body
        assert H(data).hex() == run["rules"], "rules"
        for act in acts:
            if act["after_run"] != run["run"]: continue
            own = [m for m in movements if m["act"] == act["act"]]
            assert len(own) == int(act["movements"])
            assert H(b"".join(map(movement, own))).hex() == act["movement_hash"], "movements"
            if act["word"] == "invoices":
                own = [i for i in invoices if i["act"] == act["act"]]
                assert H(b"".join(map(invoice, own))).hex() == act["proposal"], "invoices"
            data = head + text("act") + b"".join(u64(act[k]) for k in (
                "act", "kind", "after_run", "recorded_ms", "until_ms", "payout", "movements"))
            data += text(act["unit"]) + text(act["form"]) + text(act["proposal"])
            data += bytes.fromhex(act["movement_hash"])
            for b in months:
                if b["act"] == act["act"]:
                    data += u64(b["account"]) + text(b["unit"]) + u64(b["amount"])
            head = H(data)
            assert head.hex() == act["head"], "act head"
            if act["word"] == "month":
                sums = {}
                def add(row):
                    for side, sign in (("debit", 1), ("credit", -1)):
                        key = (row[side], row["unit"])
                        sums[key] = sums.get(key, 0) + sign * int(row["amount"])
                for e in entries:
                    if int(e["effective_ms"]) < int(act["until_ms"]): add(e)
                for m in movements:
                    if int(seen[m["act"]]["recorded_ms"]) < int(act["until_ms"]): add(m)
                closed = {(b["account"], b["unit"]): int(b["amount"]) for b in months
                          if b["act"] == act["act"]}
                assert sums == closed, (sums, closed)
                assert sum(sums.values()) == 0
    print(head.hex(), len(entries), len(movements), len(acts))
    """#

  private func season() async throws -> TestSeason {
    var random = SeededGenerator(seed: 5)
    let season = try TestSeason()
    let lines = season.orders(80, &random)
    await season.tally("import", try season.table("a.csv", lines), clock: "2026-06-01")
    await season.tally("reconcile", clock: "2026-06-01")
    try await season.payOut(clock: "2026-06-01")
    await season.tally("payouts", "mark", "1", "--paid", clock: "2026-06-02")
    await season.tally(
      "import", try season.table("b.csv", season.orders(80, &random)), clock: "2026-07-01")
    await season.tally("reconcile", clock: "2026-07-01")
    await season.tally("close", "2026-06", clock: "2026-07-01")
    try await season.payOut(clock: "2026-07-02")
    return season
  }

  @Test func aScriptOfTheAuditorsOwnComputesChainAndBalancesAgain() async throws {
    let season = try await season()
    let folder = season.folder.path + "audit"
    let written = await season.tally("export", "audit", folder, clock: "2026-07-02")
    #expect(written.status == .fine)
    guard let read = try Python.output(of: Self.script, input: Array(folder.utf8)) else { return }
    let head = try #require(read.split(separator: " ").first)
    #expect(written.output.contains("head \(head)"))
    #expect(await season.tally("verify", clock: "2026-07-02").output.contains(head))
    // A second one does not mix with the first.
    #expect(await season.tally("export", "audit", folder).error.contains("audit.not-empty"))
    // One cent more, and the script says so.
    let path = folder + "/movements.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing(",5000,", with: ",5001,").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: Python.Failure.self) {
      try Python.output(of: Self.script, input: Array(folder.utf8))
    }
  }

  @Test func invoicesAreInTheFolderAndInItsChain() async throws {
    let season = try InvoiceSeason()
    try await season.letters.spring()
    try await season.payOut(on: "2026-06-25")
    await season.invoices()
    await season.invoices("cancel", "GS-2026-0001")
    let folder = season.letters.season.folder.path + "audit"
    let written = await season.letters.tally("export", "audit", folder)
    #expect(written.status == .fine)
    guard let read = try Python.output(of: Self.script, input: Array(folder.utf8)) else { return }
    #expect(written.output.contains("head \(try #require(read.split(separator: " ").first))"))
    let rows = try season.letters.season.rows("invoices.csv", in: folder)
    #expect(rows.map { $0["name"] } == ["GS-2026-0001", "GS-2026-0002", "GS-2026-0003"])
    #expect(rows.map { $0["tax"] } == ["798", "0", "-798"])
    let path = folder + "/invoice_lines.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("Jana"))
    let changed = text.replacing(",4202,5000,", with: ",4203,5000,")
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: Python.Failure.self) {
      try Python.output(of: Self.script, input: Array(folder.utf8))
    }
  }

  @Test func theFolderNamesNobody() async throws {
    let season = try await season()
    let folder = season.folder.path + "audit"
    await season.tally("export", "audit", folder, clock: "2026-07-02")
    let enumerator = FileManager.default.enumerator(atPath: folder)
    while let name = enumerator?.nextObject() as? String {
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8),
        !name.hasPrefix("rules/")
      else { continue }
      #expect(!text.contains("advocate1@") && !text.contains("friend1@"), "\(name)")
    }
  }
}
