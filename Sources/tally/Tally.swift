package import CommandLine

/// The tool that reconciles: its verbs, and what its help says around them.
package enum Tally {
  static let version = "0.1.0"

  package static var tool: Tool {
    Tool(
      name: "tally", version: version,
      summary: "Credit every redemption to its advocate, with a reason for every cent.",
      description: """
        Import what shops, payment providers and web servers export; reconcile it with the \
        programme and its codes; see what is credited, held and refused, and why. The ledger is \
        `Ledger/ledger.sqlite` in the site's folder: facts and entries in it are never changed, \
        only added to. It holds no personal data but what advocates were imported with.
        """,
      verbs: [
        .importFiles, .reconcile, .status, .review, .approve, .reject, .withdraw, .claim,
        .payoutsPropose, .payoutsClose, .payoutsList, .payoutsShow, .payoutsExport, .payoutsMark,
        .invoices, .invoicesCancel, .close,
        .statements, .mailings, .explainOrder, .explainCode, .explainAdvocate,
        .explainCredit, .report, .simulate, .verify, .exportFacts, .exportDecisions,
        .exportEntries, .exportJournal, .exportAudit, .forget, .schema,
      ],
      examples: [
        Example("Read last month's export.", "tally import orders.csv"),
        Example("Decide on it and post what is earned.", "tally reconcile"),
        Example("Why did an order earn nothing?", "tally explain order 1001"),
      ],
      seeAlso: ["passalong(1)"])
  }
}
