internal import Ledger
internal import Payouts
internal import Program
internal import Quantity

/// Turns a proposal into what the ledger records of it.
struct ActMaker {
  let due: [PayoutDesk.Due]
  let until: Instant

  /// `count`: how many payouts there were before.
  func acts(_ proposal: PayoutProposal, after count: Int) -> [NewAct] {
    var acts: [NewAct] = []
    for batch in proposal.batches {
      var act = NewAct(.payout, until: until)
      act.payout = count + acts.count + 1
      act.unit = batch.unit
      act.form = batch.form.rawValue
      act.movements = batch.items.flatMap { item in
        item.credits.map { payment(due[$0], payout: act.payout) }
      }
      acts.append(act)
    }
    if !proposal.writeOffs.isEmpty {
      var act = NewAct(.writeOff, until: until)
      act.movements = proposal.writeOffs.flatMap { item, reason in
        item.credits.map { writeOff(due[$0], reason) }
      }
      acts.append(act)
    }
    return acts
  }

  private func payment(_ due: PayoutDesk.Due, payout: Int) -> Movement {
    let isPaid = due.amount > 0
    return movement(
      due, payout: payout, kind: isPaid ? .payout : .setOff, reason: isPaid ? "PAYOUT" : "SET_OFF",
      debit: isPaid ? .payable : .clearing, credit: isPaid ? .clearing : .payable)
  }

  /// What the holder has earned meanwhile goes against what is owed; the rest is the firm's loss.
  private func writeOff(_ due: PayoutDesk.Due, _ reason: WriteOffReason) -> Movement {
    let isOwed = due.amount < 0
    return movement(
      due, payout: 0, kind: .writeOff, reason: reason.rawValue,
      debit: isOwed ? .income : .payable, credit: isOwed ? .payable : .income)
  }

  private func movement(
    _ due: PayoutDesk.Due, payout: Int, kind: MovementKind, reason: String, debit: Account,
    credit: Account
  ) -> Movement {
    Movement(
      payout: payout, name: due.balance.name, advocate: due.balance.advocate,
      unit: due.balance.unit, kind: kind, reason: reason, offer: due.balance.offer, debit: debit,
      credit: credit, amount: abs(due.amount))
  }
}
