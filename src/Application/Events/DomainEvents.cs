using Fadu.EventStore.Types;

namespace Fadu.Application.Events;

/// <summary>Every event of the domain with its eternal name. A new event is a record in its aggregate's folder and a line here.</summary>
public static class DomainEvents
{
    /// <summary>The registry.</summary>
    public static EventTypes Types { get; } = new EventTypes.Builder()
        // unit/{code}
        .Add("unit_registered", DomainJson.Stored.UnitRegistered)
        .Add("unit_renamed", DomainJson.Stored.UnitRenamed)
        .Add("unit_classified", DomainJson.Stored.UnitClassified)
        .Add("unit_moved", DomainJson.Stored.UnitMoved)
        .Add("unit_grouped", DomainJson.Stored.UnitGrouped)
        .Add("attribute_set", DomainJson.Stored.AttributeSet)
        .Add("attribute_cleared", DomainJson.Stored.AttributeCleared)
        .AddPersonal("unit_contact_named", DomainJson.Stored.UnitContactNamed, PersonalSubjects.ContactNamed, "name", "phone")
        .Add("unit_contact_removed", DomainJson.Stored.UnitContactRemoved)
        .Add("unit_contact_erased", DomainJson.Stored.UnitContactErased)
        .Add("unit_closed", DomainJson.Stored.UnitClosed)
        .Add("unit_reopened", DomainJson.Stored.UnitReopened)
        // index-system/{code}
        .Add("draft_started", DomainJson.Stored.DraftStarted)
        .Add("draft_replaced", DomainJson.Stored.DraftReplaced)
        .Add("draft_discarded", DomainJson.Stored.DraftDiscarded)
        .Add("marks_changed", DomainJson.Stored.MarksChanged)
        .Add("scale_changed", DomainJson.Stored.ScaleChanged)
        .Add("formula_changed", DomainJson.Stored.FormulaChanged)
        .Add("bands_changed", DomainJson.Stored.BandsChanged)
        .Add("parameter_changed", DomainJson.Stored.ParameterChanged)
        .Add("revision_published", DomainJson.Stored.RevisionPublished)
        // round/{code}
        .Add("round_opened", DomainJson.Stored.RoundOpened)
        .Add("unit_enrolled", DomainJson.Stored.UnitEnrolled)
        .Add("unit_withdrawn", DomainJson.Stored.UnitWithdrawn)
        .AddPersonal("evaluator_enrolled", DomainJson.Stored.EvaluatorEnrolled, enrolled => PersonalSubjects.Account(enrolled.Account), "name")
        .Add("evaluator_withdrawn", DomainJson.Stored.EvaluatorWithdrawn)
        .Add("evaluator_erased", DomainJson.Stored.EvaluatorErased)
        .Add("panel_formed", DomainJson.Stored.PanelFormed)
        .Add("panel_dissolved", DomainJson.Stored.PanelDissolved)
        .Add("deadline_moved", DomainJson.Stored.DeadlineMoved)
        .Add("deadline_extended", DomainJson.Stored.DeadlineExtended)
        .Add("revision_adopted", DomainJson.Stored.RevisionAdopted)
        .Add("sample_drawn", DomainJson.Stored.SampleDrawn)
        .Add("results_publicised", DomainJson.Stored.ResultsPublicised)
        .Add("round_closed", DomainJson.Stored.RoundClosed)
        // submission/{round}/{unit}
        .Add("item_reported", DomainJson.Stored.ItemReported)
        .Add("item_cleared", DomainJson.Stored.ItemCleared)
        .Add("evidence_attached", DomainJson.Stored.EvidenceAttached)
        .Add("evidence_detached", DomainJson.Stored.EvidenceDetached)
        .Add("submission_submitted", DomainJson.Stored.SubmissionSubmitted)
        .Add("item_verified", DomainJson.Stored.ItemVerified)
        .Add("item_corrected", DomainJson.Stored.ItemCorrected)
        .Add("item_graded", DomainJson.Stored.ItemGraded)
        .Add("item_grade_withdrawn", DomainJson.Stored.ItemGradeWithdrawn)
        .Add("item_supplied", DomainJson.Stored.ItemSupplied)
        .Add("item_supply_withdrawn", DomainJson.Stored.ItemSupplyWithdrawn)
        .Add("submission_returned", DomainJson.Stored.SubmissionReturned)
        .Add("submission_accepted", DomainJson.Stored.SubmissionAccepted)
        .Add("appeal_filed", DomainJson.Stored.AppealFiled)
        .Add("appeal_withdrawn", DomainJson.Stored.AppealWithdrawn)
        .Add("appeal_decided", DomainJson.Stored.AppealDecided)
        // account/{name}
        .AddPersonal("account_opened", DomainJson.Stored.AccountOpened, opened => PersonalSubjects.Account(opened.Name), "displayName")
        .AddPersonal("account_renamed", DomainJson.Stored.AccountRenamed, PersonalSubjects.AccountOf, "displayName")
        .Add("role_granted", DomainJson.Stored.RoleGranted)
        .Add("role_revoked", DomainJson.Stored.RoleRevoked)
        .Add("account_suspended", DomainJson.Stored.AccountSuspended)
        .Add("account_resumed", DomainJson.Stored.AccountResumed)
        .Add("password_changed", DomainJson.Stored.PasswordChanged)
        .Add("second_factor_enrolled", DomainJson.Stored.SecondFactorEnrolled)
        .Add("second_factor_removed", DomainJson.Stored.SecondFactorRemoved)
        .Add("sessions_ended", DomainJson.Stored.SessionsEnded)
        .Add("account_locked", DomainJson.Stored.AccountLocked)
        .Add("account_erased", DomainJson.Stored.AccountErased)
        .Build();
}
