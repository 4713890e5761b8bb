import CommandDesk
import RosterDashboard
import RosterModel
import RosterStore
import RosterTerminal

/// Plans nudges anew where the configuration was changed since they were planned, without a runner too: soon after the
/// dashboard was opened, behind the screen.
enum PlanInStep {
    static func start(_ store: Store, _ clock: Clock, _ mailbox: Mailbox<Message>) {
        guard store.access == .writing else { return }
        GentleThread.start("plan") {
            do {
                try store.planAgainIfChanged(at: clock.now())
            } catch let error as StoreError {
                mailbox.post(.failed(error.failure.sentence, nil))
            } catch {
                mailbox.post(.failed("the nudges could not be planned anew", nil))
            }
        }
    }
}
